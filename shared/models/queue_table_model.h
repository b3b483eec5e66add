#pragma once

#include "figure.h"
#include "thresholds.h"

#include <client/queue_histories.h>
#include <domain/present_moment.h>
#include <domain/queue.h>

#include <QAbstractTableModel>
#include <QHash>
#include <functional>

namespace xivocc::models {

/// All queues with all their figures, live, of the day and of the last hour. Rows are found by queue id in
/// constant time; changes are told by flush().
class QueueTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Behind the name, the number and the trend of the last hour each Figure has a column, in the order of
    /// the enumeration.
    enum Column {
        Name,
        Number,
        Trend,
        FirstFigure,
        Waiting = FirstFigure,
        LongestWait,
        Available,
        Talking,
        LoggedIn,
        EstimatedWait,
    };

    explicit QueueTableModel(QObject *parent = nullptr);

    [[nodiscard]] static int columnOf(Figure figure) { return FirstFigure + static_cast<int>(figure); }
    [[nodiscard]] static Figure figureOf(int column) { return static_cast<Figure>(column - FirstFigure); }

    /// Short enough for the head of a column.
    [[nodiscard]] static QString headOf(Figure figure);

    /// Outlive the model; without them only a queue without any agent for its callers is an alarm.
    void setThresholds(const Thresholds *thresholds);
    /// Outlive the model; without them there is no trend.
    void setHistories(const client::QueueHistories *histories);
    /// Up to when waits are measured, unless the present.
    void setClock(std::function<Instant()> clock) { m_clock = std::move(clock); }
    void setQueues(const std::vector<Queue> &queues);
    void setQueue(const Queue &queue);
    /// `receivedAt` is when the figures came. `isWaitNew`: the longest wait goes on from there.
    void setStatistics(int queueId, const LiveQueueStatistics &statistics, bool isWaitNew,
                       Instant receivedAt);
    void setDay(int queueId, const QueueDay &day);
    void flush();

    [[nodiscard]] const Queue *queue(int id) const;
    [[nodiscard]] const QueueFigures *figures(int queueId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Queue queue;
        QueueFigures figures;
    };

    void touch(int row);
    [[nodiscard]] QVariant trendData(int queueId, int role) const;
    [[nodiscard]] Row *find(int queueId, int *position);
    [[nodiscard]] QVariant figureData(const Row &row, Figure figure, int role) const;
    [[nodiscard]] Level levelOf(const Row &row, Figure figure, const FigureValue &value) const;

    const Thresholds *m_thresholds = nullptr;
    const client::QueueHistories *m_histories = nullptr;
    std::function<Instant()> m_clock = presentMoment;
    std::vector<Row> m_rows;
    QHash<int, int> m_rowById;
    int m_firstTouched = -1;
    int m_lastTouched = -1;
};

} // namespace xivocc::models
