#include "menu_panel.h"

#include <QLayout>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace xivocc::ccmanager {

void openAsMenu(QToolButton *button, QWidget *content, const std::function<void()> &fill)
{
    auto *menu = new QMenu(button);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(content);
    menu->addAction(action);
    QObject::connect(menu, &QMenu::aboutToShow, button, [action, content, fill] {
        fill();
        content->layout()->activate();
        Q_EMIT action->changed(); // a menu measures its actions only when they change
    });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
}

} // namespace xivocc::ccmanager
