#pragma once

#include <functional>

class QToolButton;
class QWidget;

namespace xivocc::ccmanager {

/// Lets the button open `content`, which `fill` brings up to date before; its size may be another each time.
void openAsMenu(QToolButton *button, QWidget *content, const std::function<void()> &fill);

} // namespace xivocc::ccmanager
