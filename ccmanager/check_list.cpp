#include "check_list.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <algorithm>

namespace xivocc::ccmanager {

using widgets::Theme;

void narrow(QListWidget *list, const QString &text)
{
    for (int row = 0; row < list->count(); ++row) {
        QListWidgetItem *item = list->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

CheckList::CheckList(const QString &what, QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setAccessibleName(tr("Search in %1").arg(what));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(what);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) { narrow(m_list, text); });
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const int id = item->data(Qt::UserRole).toInt();
        if (item->checkState() == Qt::Checked)
            m_ticked.insert(id);
        else
            m_ticked.remove(id);
        Q_EMIT tickedChanged();
    });
}

void CheckList::setChoices(std::vector<NamedChoice> choices)
{
    m_choices = std::move(choices);
    fill();
}

void CheckList::setTicked(const std::vector<int> &ids)
{
    m_ticked = QSet<int>(ids.begin(), ids.end());
    fill();
}

std::vector<int> CheckList::ticked() const
{
    std::vector<int> ids(m_ticked.begin(), m_ticked.end());
    std::ranges::sort(ids);
    return ids;
}

void CheckList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Down || !m_search->hasFocus())
        return QWidget::keyPressEvent(event);
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    m_list->setFocus(Qt::TabFocusReason);
}

void CheckList::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const NamedChoice &choice : m_choices) {
        auto *item = new QListWidgetItem(choice.name, m_list);
        item->setData(Qt::UserRole, choice.id);
        item->setCheckState(m_ticked.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
    }
    narrow(m_list, m_search->text());
}

} // namespace xivocc::ccmanager
