#include "sparkline_delegate.h"

#include "table_view.h"
#include "theme.h"

#include <models/roles.h>

#include <QPainter>
#include <algorithm>
#include <memory>

namespace xivocc::widgets {

namespace {

constexpr int margin = 7; ///< above and below the bars
constexpr int mostBarWidth = 5;
constexpr int gap = 2;
/// A scale never ends lower, so that a single call is no peak.
constexpr int lowestScale = 4;

} // namespace

std::vector<CallCounts> SparklineDelegate::barsOf(const CallCourse &hour)
{
    if (hour.step <= seconds(0))
        return {};
    std::vector<CallCounts> bars;
    std::optional<std::int64_t> present;
    for (std::size_t i = 0; i < hour.counts.size(); ++i) {
        const std::int64_t bar = hour.beginOf(i).time_since_epoch() / barLength;
        if (present != bar) {
            bars.emplace_back();
            present = bar;
        }
        bars.back() += hour.counts[i];
    }
    const bool isFirstWhole = hour.begins.time_since_epoch() % barLength == milliseconds(0);
    if (!bars.empty() && !isFirstWhole)
        bars.erase(bars.begin());
    return bars;
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const auto history = index.data(models::TrendRole).value<std::shared_ptr<const QueueHistory>>();
    const std::vector<CallCounts> bars = history ? barsOf(history->hour) : std::vector<CallCounts>{};
    if (!bars.empty()) {
        const Theme &theme = Theme::instance();
        const auto *table = qobject_cast<const TableView *>(option.widget);
        const bool isStale = table && table->isStale();
        const QRect area = contentRect(option).adjusted(0, margin, 0, -margin);
        const int count = static_cast<int>(bars.size());
        const int width = std::clamp(area.width() / count - gap, 1, mostBarWidth);
        int scale = lowestScale;
        for (const CallCounts &bar : bars)
            scale = std::max({scale, bar.entered, bar.abandoned});
        QVector<QRect> calls;
        QVector<QRect> abandoned;
        const auto place = [&](int bar, int number) {
            const int height = number > 0 ? std::max(2, number * area.height() / scale) : 0;
            return QRect(area.left() + bar * (width + gap), area.bottom() + 1 - height, width, height);
        };
        for (int bar = 0; bar < count; ++bar) {
            const CallCounts &counts = bars[static_cast<std::size_t>(bar)];
            if (counts.entered > 0)
                calls.append(place(bar, counts.entered));
            if (counts.abandoned > 0)
                abandoned.append(place(bar, counts.abandoned));
        }
        const QRect base(area.left(), area.bottom() + 1, count * (width + gap) - gap, 1);
        painter->fillRect(base, theme.border());
        painter->setPen(Qt::NoPen);
        QColor color = isStale ? theme.mutedText() : theme.accent();
        if (!calls.isEmpty() && bars.back().entered > 0) {
            QColor pale = color;
            pale.setAlphaF(0.45F);
            painter->fillRect(calls.takeLast(), pale);
        }
        painter->setBrush(color);
        painter->drawRects(calls);
        painter->setBrush(isStale ? theme.mutedText() : theme.alarm().text);
        painter->drawRects(abandoned);
    }
    painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {12 * (mostBarWidth + gap) + 24, Theme::rowHeight};
}

} // namespace xivocc::widgets
