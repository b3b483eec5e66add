#pragma once

#include <domain/queue.h>
#include <domain/queue_statistics.h>

#include <QAbstractTableModel>
#include <QHash>

namespace xivocc::models {

/// All queues with their live figures. Rows are found by queue id in constant time; changes are told by
/// flush().
class QueueTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Number,
        Waiting,
        LongestWait,
        Available,
        Talking,
        LoggedIn,
        EstimatedWait,
        ColumnCount
    };

    explicit QueueTableModel(QObject *parent = nullptr);

    void setQueues(const std::vector<Queue> &queues);
    void setQueue(const Queue &queue);
    /// `receivedAt` is when the figures came: the longest wait goes on from there.
    void setStatistics(int queueId, const LiveQueueStatistics &statistics, Instant receivedAt);
    void flush();

    [[nodiscard]] const Queue *queue(int id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Queue queue;
        LiveQueueStatistics statistics;
        Instant oldestEntry{}; ///< when the oldest waiting call entered
    };

    void touch(int row);
    [[nodiscard]] QVariant value(const Row &row, int column) const;

    std::vector<Row> m_rows;
    QHash<int, int> m_rowById;
    int m_firstTouched = -1;
    int m_lastTouched = -1;
};

} // namespace xivocc::models
