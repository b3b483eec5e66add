#pragma once

class QMenu;
class QToolButton;
class QWidget;

namespace xivocc::ccmanager {

/// Lets the button open `content`, which becomes the menu's.
QMenu *openAsMenu(QToolButton *button, QWidget *content);

} // namespace xivocc::ccmanager
