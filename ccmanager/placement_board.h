#pragma once

#include "placement_drag.h"
#include "placement_selection.h"

#include <models/queue_table_model.h>

#include <QAbstractScrollArea>
#include <QTimer>

namespace xivocc::ccmanager {

/// The global view's board: a column per queue, a line per penalty, chips of agents and groups in the cells.
/// Paints what is in sight only. Tells what the user drops where; changes nothing itself.
class PlacementBoard final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    PlacementBoard(models::PlacementModel *placements, models::QueueTableModel *queues,
                   models::PlacementRequests *requests, QWidget *parent = nullptr);

    /// The queues shown, in this order.
    void setColumns(std::vector<int> queueIds);
    void setFilter(const QString &text);
    void setGroupsFolded(bool areFolded);
    /// Shown instead of the board, unless empty.
    void setEmptyText(const QString &text);
    [[nodiscard]] const QString &emptyText() const { return m_emptyText; }
    /// Greys what is shown: it is no longer known to be true.
    void setStale(bool isStale);
    [[nodiscard]] bool isStale() const { return m_isStale; }

    /// What actions are about; see PlacementSelection.
    [[nodiscard]] std::vector<models::Placement> chosen() const { return m_selection.chosen(); }
    void choose(const models::Placement &chip);
    [[nodiscard]] const std::optional<client::QueuePlace> &currentPlace() const
    {
        return m_highlights.currentPlace;
    }
    [[nodiscard]] const PlacementLayout &placementLayout() const { return m_layout; }
    /// Where this stands in the viewport.
    [[nodiscard]] QRect visualRect(const models::Placement &chip) const;
    [[nodiscard]] QRect visualRect(const client::QueuePlace &place) const;
    [[nodiscard]] const QString &dropText() const { return m_highlights.dropText; }

Q_SIGNALS:
    void chosenChanged();
    void dragStarted();
    void dragEnded();
    void dropped(xivocc::ccmanager::PlacementAction action,
                 const std::vector<xivocc::models::Placement> &placements,
                 const xivocc::client::QueuePlace &to);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Of the content's corner in the viewport.
    [[nodiscard]] QPoint origin() const;
    [[nodiscard]] QRect contentArea() const;
    void readQueues();
    void arrange();
    void updateScrollBars();
    void repaintPlace(const client::QueuePlace &place);
    void repaintHeads();
    void afterMove();
    void showToolTip(const QPoint &position, const QPoint &globalPosition);
    [[nodiscard]] QString describe(const models::Placement &chip) const;
    void paintContent(QPainter *painter, const PlacementPainter &board, const QRect &region) const;
    void paintHeads(QPainter *painter, const PlacementPainter &board) const;
    void startDrag();
    void drag(QDropEvent *event);
    void endHover();
    void scrollTowardsPointer();
    bool press(const QPoint &content, Qt::KeyboardModifiers modifiers, Qt::MouseButton button);

    models::PlacementModel *m_placements;
    models::QueueTableModel *m_queues;
    models::PlacementRequests *m_requests;
    PlacementLayout m_layout;
    PlacementHighlights m_highlights;
    PlacementSelection m_selection;
    QHash<int, int> m_queueRows; ///< in m_queues, by queue id
    QString m_emptyText;
    std::optional<QPoint> m_pressed; ///< where on a chip, as long as it may become a drag
    std::vector<models::Placement> m_carried;
    QTimer m_autoScroll;
    bool m_isStale = false;
};

} // namespace xivocc::ccmanager
