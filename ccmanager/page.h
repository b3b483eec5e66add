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
    /// What is shown is a part of all that there is, which may be nothing.
    virtual void setRestricted(bool /*isRestricted*/) {}

    /// Why there is no queue or agent at all, and what to do.
    [[nodiscard]] static QString nothingThereText(bool isRestricted);
};

} // namespace xivocc::ccmanager
