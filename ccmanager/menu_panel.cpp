#include "menu_panel.h"

#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace xivocc::ccmanager {

QMenu *openAsMenu(QToolButton *button, QWidget *content)
{
    auto *menu = new QMenu(button);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(content);
    menu->addAction(action);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return menu;
}

} // namespace xivocc::ccmanager
