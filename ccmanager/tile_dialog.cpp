#include "tile_dialog.h"

#include <widgets/theme.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace xivocc::ccmanager {

using models::Figure;
using models::Tile;
using models::TileKind;

namespace {

/// A choice of the first box: what a tile of this kind and figure shows.
struct Choice
{
    TileKind kind;
    Figure figure;

    bool operator==(const Choice &) const = default;
};

std::vector<Choice> choices()
{
    std::vector<Choice> all;
    for (const Figure figure : models::allFigures())
        all.push_back({TileKind::Figure, figure});
    for (const TileKind kind : {TileKind::AgentsByState, TileKind::QueueList, TileKind::Clock})
        all.push_back({kind, {}});
    return all;
}

} // namespace

TileDialog::TileDialog(const Tile &tile, const models::FloorFigures &figures, QWidget *parent)
    : EntryDialog(parent),
      m_tile(tile),
      m_what(new QComboBox(this)),
      m_allQueues(new QCheckBox(tr("All queues, also those to come"), this)),
      m_queues(new CheckList(tr("Queues of the tile"), this)),
      m_title(new QLineEdit(tile.title, this))
{
    setWindowTitle(tr("Tile"));
    setMinimumWidth(440);
    const std::vector<Choice> all = choices();
    for (const Choice &choice : all) {
        switch (choice.kind) {
        case TileKind::Figure:
            m_what->addItem(models::nameOf(choice.figure));
            break;
        case TileKind::AgentsByState:
            m_what->addItem(tr("Agents by state"));
            break;
        case TileKind::QueueList:
            m_what->addItem(tr("List of queues"));
            break;
        case TileKind::Clock:
            m_what->addItem(tr("Clock"));
            break;
        }
    }
    const Choice present{tile.kind, tile.kind == TileKind::Figure ? tile.figure : Figure{}};
    m_what->setCurrentIndex(static_cast<int>(std::ranges::find(all, present) - all.begin()));

    m_allQueues->setChecked(tile.scope.isAll());
    std::vector<NamedChoice> queues;
    std::vector<int> chosen;
    for (const Queue &queue : figures.queues()) {
        queues.push_back({queue.id, figures.scopeText({{queue.id}})});
        if (std::ranges::find(tile.scope.queueIds, queue.id) != tile.scope.queueIds.end())
            chosen.push_back(queue.id);
    }
    m_queues->setChoices(std::move(queues));
    m_queues->setTicked(chosen);
    m_title->setPlaceholderText(tr("What it shows"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Use it"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("primary"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *form = new QFormLayout(this);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setContentsMargins(widgets::Theme::unit * 3, widgets::Theme::unit * 3, widgets::Theme::unit * 3,
                             widgets::Theme::unit * 2);
    form->setVerticalSpacing(widgets::Theme::unit * 2);
    form->addRow(tr("It shows"), m_what);
    form->addRow(tr("Of"), m_allQueues);
    form->addRow(QString(), m_queues);
    form->addRow(tr("Title"), m_title);
    form->addRow(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_allQueues, &QCheckBox::toggled, this, &TileDialog::follow);
    connect(m_what, &QComboBox::currentIndexChanged, this, &TileDialog::follow);
    connect(m_queues, &CheckList::tickedChanged, this, &TileDialog::follow);
    follow();
    m_opened = this->tile();
}

void TileDialog::follow()
{
    const bool isOfQueues =
        choices()[static_cast<std::size_t>(m_what->currentIndex())].kind != TileKind::Clock;
    m_allQueues->setEnabled(isOfQueues);
    m_queues->setEnabled(isOfQueues && !m_allQueues->isChecked());
    const bool isComplete = !isOfQueues || m_allQueues->isChecked() || !tile().scope.isAll();
    auto *use = findChild<QPushButton *>(QStringLiteral("primary"));
    use->setEnabled(isComplete);
    use->setToolTip(isComplete ? QString() : tr("Choose at least one queue first."));
}

Tile TileDialog::tile() const
{
    Tile tile = m_tile;
    const Choice choice = choices()[static_cast<std::size_t>(m_what->currentIndex())];
    tile.kind = choice.kind;
    tile.figure = choice.figure;
    tile.title = m_title->text().trimmed();
    tile.scope.queueIds.clear();
    if (!m_allQueues->isChecked() && choice.kind != TileKind::Clock)
        tile.scope.queueIds = m_queues->ticked();
    return tile;
}

} // namespace xivocc::ccmanager
