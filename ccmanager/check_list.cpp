#include "check_list.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QSignalBlocker>
#include <algorithm>

namespace xivocc::ccmanager {

using widgets::Theme;

CheckList::CheckList(const QString &caption, QWidget *parent)
    : QWidget(parent),
      m_name(caption),
      m_caption(new QLabel(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setAccessibleName(tr("Search in %1").arg(caption));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(caption);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_caption);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CheckList::narrow);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const int id = item->data(Qt::UserRole).toInt();
        if (item->checkState() == Qt::Checked)
            m_ticked.insert(id);
        else
            m_ticked.remove(id);
        count();
        Q_EMIT tickedChanged();
    });
    count();
}

void CheckList::setEntries(const std::vector<Entry> &entries)
{
    m_entries = entries;
    std::ranges::sort(m_entries, [](const Entry &a, const Entry &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
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

void CheckList::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Entry &entry : m_entries) {
        auto *item = new QListWidgetItem(entry.name, m_list);
        item->setData(Qt::UserRole, entry.id);
        item->setCheckState(m_ticked.contains(entry.id) ? Qt::Checked : Qt::Unchecked);
    }
    narrow(m_search->text());
    count();
}

void CheckList::narrow(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

void CheckList::count()
{
    m_caption->setText(tr("%1: %2 of %3", "what, ticked, all")
                           .arg(m_name)
                           .arg(m_ticked.size())
                           .arg(std::max<qsizetype>(m_ticked.size(), std::ssize(m_entries))));
}

} // namespace xivocc::ccmanager
