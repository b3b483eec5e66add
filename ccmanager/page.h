#pragma once

#include <QWidget>

namespace xivocc::ccmanager {

/// One of the views that the rail offers.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Where the user types to narrow what is shown (Ctrl+F).
    virtual void focusFilter() {}
    /// What is shown is no longer known to be true.
    virtual void setStale(bool /*isStale*/) {}
};

} // namespace xivocc::ccmanager
