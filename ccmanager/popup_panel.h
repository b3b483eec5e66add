#pragma once

#include <QFrame>
#include <functional>

class QToolButton;

namespace xivocc::ccmanager {

/// Opens beneath its button when that is pressed; `fill` brings it up to date before, and its size may be
/// another each time. While it is open it has the keyboard: Tab walks through what it holds, Escape closes
/// it.
class PopupPanel final : public QFrame
{
    Q_OBJECT

public:
    PopupPanel(QToolButton *button, std::function<void()> fill);

    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *m_button;
    std::function<void()> m_fill;
};

} // namespace xivocc::ccmanager
