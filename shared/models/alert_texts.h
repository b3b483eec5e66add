#pragma once

#include "figure.h"

#include <domain/alert.h>

#include <QHash>
#include <optional>

namespace xivocc::models {

/// The figure's name in QueueStatistics, as rules on the server name it.
[[nodiscard]] QString statisticOf(Figure figure);
[[nodiscard]] std::optional<Figure> figureOfStatistic(const QString &name);

/// "Waiting calls above 5 for 0:30", "Paused · Lunch for 20:00"; `reasons` gives pause reasons their names.
[[nodiscard]] QString conditionText(const AlertCondition &condition, const QHash<QString, QString> &reasons);
/// A value as its condition counts it: "7", "3:05", "82 %".
[[nodiscard]] QString alertValueText(const AlertCondition &condition, double value);
/// "Support: Waiting calls above 5 for 0:30, now 7": an alert in one line.
[[nodiscard]] QString alertText(const Alert &alert, const QHash<QString, QString> &reasons);
[[nodiscard]] QString endingText(AlertEnding ending);

} // namespace xivocc::models
