#pragma once

#include <QString>
#include <optional>

class QWidget;

namespace xivocc::ccmanager {

/// Asks for one line that must not be empty; nothing when it was cancelled.
[[nodiscard]] std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                             const QString &start = {});

} // namespace xivocc::ccmanager
