#pragma once

#include <QWidget>

namespace xivocc::widgets {

/// The window of a program that is not built yet: says what it will do and what to use until then.
class FirstWindow final : public QWidget
{
    Q_OBJECT

public:
    FirstWindow(const QString &iconName, const QString &title, const QString &purpose,
                const QString &untilThen, QWidget *parent = nullptr);
};

} // namespace xivocc::widgets
