#include "popup_panel.h"

#include <QKeyEvent>
#include <QLayout>
#include <QScreen>
#include <QToolButton>
#include <algorithm>

namespace xivocc::ccmanager {

PopupPanel::PopupPanel(QToolButton *button, std::function<void()> fill)
    : QFrame(button, Qt::Popup), m_button(button), m_fill(std::move(fill))
{
    setObjectName(QStringLiteral("card"));
    setAttribute(Qt::WA_NoMouseReplay); // a click on the button closes, and does not open again
    connect(button, &QToolButton::clicked, this, &PopupPanel::open);
}

void PopupPanel::open()
{
    m_fill();
    layout()->activate();
    adjustSize();
    const QRect room = m_button->screen()->availableGeometry();
    QPoint place = m_button->mapToGlobal(QPoint(0, m_button->height()));
    if (place.y() + height() > room.bottom())
        place.setY(m_button->mapToGlobal(QPoint()).y() - height());
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    place.setY(std::max(place.y(), room.top()));
    move(place);
    show();
    setFocus(Qt::PopupFocusReason);
    focusNextChild();
}

void PopupPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace xivocc::ccmanager
