#pragma once

#include "entry_dialog.h"
#include "notice_label.h"

#include <domain/queue.h>
#include <models/thresholds.h>

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <array>

namespace xivocc::ccmanager {

/// From which number of waiting calls, and from which longest wait on, a queue is a warning or an alarm: for
/// all queues, and for those that have values of their own. Crossing values are refused while they are typed.
class ThresholdsDialog final : public EntryDialog
{
    Q_OBJECT

public:
    ThresholdsDialog(models::Thresholds *thresholds, const std::vector<Queue> &queues, QWidget *parent);

    /// Brings the queue into sight, to set its own values.
    void showQueue(int queueId);
    /// Says which of the queues are gone; their values are kept out of what is saved.
    void setPresentQueues(const std::vector<Queue> &queues);
    [[nodiscard]] models::ThresholdTable table() const;

private:
    /// Warning and alarm of waiting calls, then of the longest wait.
    using Fields = std::array<QSpinBox *, 4>;

    [[nodiscard]] bool isEdited() const override { return values() != m_opened; }
    /// Of all fields.
    [[nodiscard]] std::vector<int> values() const;
    [[nodiscard]] QSpinBox *field(bool isSeconds, bool mayBeStandard, const QString &name);
    void addQueue(const Queue &queue);
    void check();
    void save();
    [[nodiscard]] static models::QueueThresholds read(const Fields &fields);
    [[nodiscard]] static QString troubleOf(const models::QueueThresholds &thresholds);

    struct Line
    {
        Queue queue;
        Fields fields{};
        bool isGone = false;
    };

    [[nodiscard]] static bool hasOwn(const Line &line);

    models::Thresholds *m_thresholds;
    Fields m_standard{};
    QTableWidget *m_queues;
    std::vector<Line> m_lines;
    std::vector<int> m_opened; ///< the values at first
    NoticeLabel *m_trouble;
    QPushButton *m_save;
};

} // namespace xivocc::ccmanager
