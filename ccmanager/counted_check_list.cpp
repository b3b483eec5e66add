#include "counted_check_list.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QEvent>

namespace xivocc::ccmanager {

CountedCheckList::CountedCheckList(const QString &caption, QWidget *parent)
    : QWidget(parent), m_name(caption), m_caption(new QLabel(this)), m_list(new CheckList(caption, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::Theme::unit / 2);
    layout->addWidget(m_caption);
    layout->addWidget(m_list, 1);
    connect(m_list, &CheckList::tickedChanged, this, [this] {
        count();
        Q_EMIT tickedChanged();
    });
    count();
}

void CountedCheckList::setChoices(std::vector<NamedChoice> choices)
{
    m_list->setChoices(std::move(choices));
    count();
}

void CountedCheckList::setTicked(const std::vector<int> &ids)
{
    m_list->setTicked(ids);
    count();
}

void CountedCheckList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        count();
}

void CountedCheckList::count()
{
    if (!isEnabled()) { // what is ticked means nothing then
        m_caption->setText(m_name);
        return;
    }
    const auto ticked = std::ssize(m_list->ticked());
    m_caption->setText(tr("%1: %2 of %3", "what, ticked, all")
                           .arg(m_name)
                           .arg(ticked)
                           .arg(std::max(ticked, std::ssize(m_list->choices()))));
}

} // namespace xivocc::ccmanager
