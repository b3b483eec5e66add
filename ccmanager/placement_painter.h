#pragma once

#include "placement_layout.h"

#include <models/placement_requests.h>

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QFont>
#include <QHash>
#include <QPainter>
#include <optional>

namespace xivocc::ccmanager {

/// What of the board is picked out at the moment.
struct PlacementHighlights
{
    QSet<models::Placement> selected;
    std::optional<models::Placement> currentChip;
    std::optional<client::QueuePlace> currentPlace;
    std::optional<client::QueuePlace> dropPlace;
    QString dropText; ///< what a drop there would do
    bool hasFocus = false;
};

/// Paints pieces of the global view: cells with their chips, heads of queues and penalties.
class PlacementPainter final
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::ccmanager::PlacementPainter)

public:
    static constexpr int headHeight = 58;
    static constexpr int penaltyWidth = 64;

    PlacementPainter(const PlacementLayout *layout, const models::PlacementModel *placements,
                     const models::PlacementRequests *requests, const PlacementHighlights *highlights,
                     const QFont &font, qreal devicePixelRatio);

    void paintCell(QPainter *painter, const client::QueuePlace &place, const QRect &cell) const;
    void paintClosedLine(QPainter *painter, const PlacementLayout::Line &line, const QRect &rect) const;
    /// `queue`: a row of QueueTableModel.
    void paintQueueHead(QPainter *painter, const QModelIndex &queue, const QRect &rect) const;
    void paintPenaltyHead(QPainter *painter, const PlacementLayout::Line &line, const QRect &rect) const;
    void paintDropText(QPainter *painter, const QPoint &corner, const QRect &within) const;

    /// "3–9", or "2".
    [[nodiscard]] static QString penaltiesText(const PlacementLayout::Line &line);

private:
    void paintChip(QPainter *painter, const models::Placement &chip, const QRect &rect) const;
    void paintAgent(QPainter *painter, int agentId, const QRect &inside) const;
    void paintGroup(QPainter *painter, const models::Placement &group, const QRect &inside) const;
    void paintIcon(QPainter *painter, const QString &name, const QColor &color, const QPoint &corner) const;
    void paintText(QPainter *painter, const QRect &rect, const QString &text,
                   Qt::Alignment alignment = Qt::AlignLeft) const;

    const PlacementLayout *m_layout;
    const models::PlacementModel *m_placements;
    const models::PlacementRequests *m_requests;
    const PlacementHighlights *m_highlights;
    QFont m_font;
    qreal m_devicePixelRatio;
};

} // namespace xivocc::ccmanager
