#pragma once

#include <models/board.h>

#include <QWidget>
#include <deque>

namespace xivocc::ccmanager {

/// One tile of a board, painted at whatever size it has, from a desk's screen to a wall.
class TileView final : public QWidget
{
    Q_OBJECT

public:
    /// A trend holds the last hour: as the server tells it, or, of figures whose past it does not keep, as
    /// far as this program has seen it.
    static constexpr seconds sampleInterval{15};
    static constexpr std::size_t mostSamples = 240;
    static constexpr std::size_t fewestSamples = 8; ///< to be called a trend

    TileView(const models::Tile &tile, const models::FloorFigures *figures,
             const models::Thresholds *thresholds, QWidget *parent = nullptr);

    [[nodiscard]] const models::Tile &tile() const { return m_tile; }
    void setTile(const models::Tile &tile);
    /// Shows what the figures are now.
    void refresh();
    /// Remembers the present figure for the trend.
    void sample();
    /// The same for all tiles of a board.
    void setTitlePixels(double pixels);
    void setStale(bool isStale);
    void setChosen(bool isChosen);
    /// What is read aloud and shown: "Waiting calls, all queues: 3".
    [[nodiscard]] QString text() const;
    /// What the tile shows, how it is computed and the counts behind it: its tooltip.
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] bool hasTrend() const { return !m_trend.empty() || m_samples.size() >= fewestSamples; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigure(QPainter &painter, const QRectF &area) const;
    void paintTrend(QPainter &painter, const QRectF &area) const;
    void paintStates(QPainter &painter, const QRectF &area) const;
    void paintQueues(QPainter &painter, const QRectF &area) const;
    void paintClock(QPainter &painter, const QRectF &area) const;
    void refreshTrend();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] models::Level level() const;

    models::Tile m_tile;
    const models::FloorFigures *m_figures;
    const models::Thresholds *m_thresholds;
    std::vector<models::TrendPoint> m_trend; ///< as the server told it
    std::deque<double> m_samples;            ///< of a figure, the oldest first
    double m_titlePixels = 16;
    bool m_isStale = false;
    bool m_isChosen = false;
};

} // namespace xivocc::ccmanager
