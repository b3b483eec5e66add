#include "choice_button.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QWidgetAction>
#include <algorithm>

namespace xivocc::ccmanager {

using widgets::Theme;

ChoiceButton::ChoiceButton(const QString &what, Choices choices, QWidget *parent)
    : QToolButton(parent),
      m_what(what),
      m_choices(std::move(choices)),
      m_search(new QLineEdit),
      m_list(new QListWidget)
{
    setPopupMode(QToolButton::InstantPopup);
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setAccessibleName(tr("Search in the list"));
    m_list->setAccessibleName(what);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *all = new QPushButton(tr("Show all"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Theme::unit, Theme::unit, Theme::unit, Theme::unit);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(all);
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(content);
    menu->addAction(action);
    setMenu(menu);

    connect(menu, &QMenu::aboutToShow, this, &ChoiceButton::fill);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceButton::narrow);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        QSet<int> chosen = m_chosen;
        const int id = item->data(Qt::UserRole).toInt();
        if (item->checkState() == Qt::Checked)
            chosen.insert(id);
        else
            chosen.remove(id);
        setChosen(chosen);
    });
    connect(all, &QPushButton::clicked, this, [this] {
        setChosen({});
        fill();
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
    const std::vector<Choice> choices = m_choices();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Choice &choice : choices) {
        auto *item = new QListWidgetItem(choice.name, m_list);
        item->setData(Qt::UserRole, choice.id);
        item->setCheckState(m_chosen.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_search->setVisible(choices.size() > fewChoices);
    m_search->clear();
    const int rows = std::clamp(m_list->count(), 1, mostRowsShown);
    m_list->setFixedSize(std::clamp(m_list->sizeHintForColumn(0) + 48, 200, 360),
                         rows * std::max(24, m_list->sizeHintForRow(0)) + 8);
}

void ChoiceButton::narrow(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

void ChoiceButton::tell()
{
    QString text = tr("%1: all", "what is narrowed by").arg(m_what);
    if (m_chosen.size() == 1) {
        const std::vector<Choice> choices = m_choices();
        const auto only = std::ranges::find(choices, *m_chosen.constBegin(), &Choice::id);
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
