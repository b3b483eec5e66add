#include "choice_button.h"

#include "popup_panel.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace xivocc::ccmanager {

using widgets::Theme;

ChoiceButton::ChoiceButton(const QString &what, Choices choices, QWidget *parent)
    : QToolButton(parent), m_what(what), m_choices(std::move(choices)), m_list(new CheckList(what))
{
    m_list->list()->setFrameShape(QFrame::NoFrame);
    auto *all = new QPushButton(tr("Show all"));
    auto *panel = new PopupPanel(this, [this] { fill(); });
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(Theme::unit, Theme::unit, Theme::unit, Theme::unit);
    layout->addWidget(m_list);
    layout->addWidget(all);

    connect(m_list, &CheckList::tickedChanged, this, [this] {
        const std::vector<int> ticked = m_list->ticked();
        setChosen(QSet<int>(ticked.begin(), ticked.end()));
    });
    connect(all, &QPushButton::clicked, this, [this] {
        setChosen({});
        m_list->setTicked({});
    });
    tell();
}

void ChoiceButton::setChosen(const QSet<int> &ids)
{
    if (ids == m_chosen)
        return;
    m_chosen = ids;
    tell();
    Q_EMIT chosenChanged();
}

void ChoiceButton::fill()
{
    constexpr int mostRowsShown = 12;
    constexpr int fewChoices = 9;
    m_list->search()->clear();
    m_list->setChoices(m_choices());
    m_list->setTicked({m_chosen.begin(), m_chosen.end()});
    m_list->search()->setVisible(std::ssize(m_list->choices()) > fewChoices);
    QListWidget *list = m_list->list();
    const int rows = std::clamp(list->count(), 1, mostRowsShown);
    list->ensurePolished(); // its rows' heights are those of the style
    const int frame = 2 * (Theme::unit / 2 + 1);
    list->setMinimumWidth(std::clamp(list->sizeHintForColumn(0) + 48, 200, 360));
    list->setFixedHeight(rows * std::max(24, list->sizeHintForRow(0)) + frame);
}

void ChoiceButton::tell()
{
    QString text = tr("%1: all", "what is narrowed by").arg(m_what);
    if (m_chosen.size() == 1) {
        const std::vector<NamedChoice> choices = m_choices();
        const auto only = std::ranges::find(choices, *m_chosen.constBegin(), &NamedChoice::id);
        text = only == choices.end() ? QString() : tr("%1: %2").arg(m_what, only->name);
    }
    if (m_chosen.size() > 1 || text.isEmpty())
        text = tr("%1: %n chosen", nullptr, static_cast<int>(m_chosen.size())).arg(m_what);
    setText(text);
    setAccessibleName(text);
    QFont weighted = font();
    weighted.setBold(!m_chosen.isEmpty());
    setFont(weighted);
}

} // namespace xivocc::ccmanager
