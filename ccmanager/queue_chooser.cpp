#include "queue_chooser.h"

#include "placement_drag.h"
#include "popup_panel.h"

#include <models/roles.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <algorithm>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {
const QString hiddenKey = QStringLiteral("ccmanager/globalView/hiddenQueues");
}

QueueChooser::QueueChooser(models::QueueTableModel *queues, QWidget *parent)
    : QToolButton(parent), m_queues(queues), m_list(new CheckList(tr("Queues shown")))
{
    const QList<QVariant> hidden = QSettings().value(hiddenKey).toList();
    for (const QVariant &id : hidden)
        m_hidden.insert(id.toInt());
    setAccessibleName(tr("Choose the queues shown"));

    m_list->list()->setFrameShape(QFrame::NoFrame);
    m_list->list()->setMinimumSize(260, 320);
    auto *all = new QPushButton(tr("Show all"));
    auto *none = new QPushButton(tr("Hide all"));
    auto *panel = new PopupPanel(this, [this] { fill(); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(all);
    buttons->addWidget(none);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(Theme::unit, Theme::unit, Theme::unit, Theme::unit);
    layout->addWidget(m_list);
    layout->addLayout(buttons);

    connect(m_list, &CheckList::tickedChanged, this, &QueueChooser::take);
    connect(all, &QPushButton::clicked, this, [this] { setAllHidden(false); });
    connect(none, &QPushButton::clicked, this, [this] { setAllHidden(true); });
    connect(queues, &QAbstractItemModel::modelReset, this, &QueueChooser::read);
    connect(queues, &QAbstractItemModel::rowsInserted, this, &QueueChooser::read);
    connect(queues, &QAbstractItemModel::rowsRemoved, this, &QueueChooser::read);
    read();
}

void QueueChooser::setHidden(int queueId, bool isHidden)
{
    if (isHidden)
        m_hidden.insert(queueId);
    else
        m_hidden.remove(queueId);
    settle();
}

void QueueChooser::setAllHidden(bool areHidden)
{
    m_hidden = areHidden ? QSet<int>(m_all.begin(), m_all.end()) : QSet<int>();
    settle();
    fill();
}

void QueueChooser::settle()
{
    QList<QVariant> ids;
    for (const int id : std::as_const(m_hidden))
        ids.append(id);
    QSettings().setValue(hiddenKey, ids);
    read();
}

void QueueChooser::read()
{
    std::vector<std::pair<QString, int>> named;
    for (int row = 0; row < m_queues->rowCount(); ++row) {
        const int id = m_queues->index(row, 0).data(models::IdRole).toInt();
        named.emplace_back(PlacementDrag::queueName(id, *m_queues).toCaseFolded(), id);
    }
    std::ranges::sort(named);
    m_all.clear();
    m_shown.clear();
    for (const auto &[name, id] : named) {
        m_all.push_back(id);
        if (!m_hidden.contains(id))
            m_shown.push_back(id);
    }
    setText(m_shown.size() == m_all.size() ? tr("All queues")
                                           : tr("%1 of %2 queues").arg(m_shown.size()).arg(m_all.size()));
    Q_EMIT changed();
}

void QueueChooser::fill()
{
    std::vector<NamedChoice> choices;
    for (const int id : m_all)
        choices.push_back({id, PlacementDrag::queueName(id, *m_queues)});
    m_list->setChoices(std::move(choices));
    m_list->setTicked(m_shown);
}

void QueueChooser::take()
{
    const std::vector<int> ticked = m_list->ticked();
    for (const int id : m_all) {
        if (std::ranges::binary_search(ticked, id))
            m_hidden.remove(id);
        else
            m_hidden.insert(id);
    }
    settle();
}

} // namespace xivocc::ccmanager
