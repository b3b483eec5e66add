#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace xivocc::widgets {

/// A line icon of the suite's set in one colour, sharp at any scale. An unknown name gives an empty pixmap.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

} // namespace xivocc::widgets
