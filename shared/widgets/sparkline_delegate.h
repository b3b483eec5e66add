#pragma once

#include "cell_delegate.h"

#include <domain/queue_history.h>

#include <vector>

namespace xivocc::widgets {

/// Paints the last hour of a cell's TrendRole: a bar for each five minutes of the clock, the calls abandoned
/// in them as its red foot; the bar of the five minutes that run is pale. The scale is the row's own.
class SparklineDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    static constexpr seconds barLength{300};

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The whole bars of a course, the running one last.
    [[nodiscard]] static std::vector<CallCounts> barsOf(const CallCourse &hour);
};

} // namespace xivocc::widgets
