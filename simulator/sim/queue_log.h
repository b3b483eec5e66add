#pragma once

#include "ami_event.h"

#include <domain/time.h>

#include <QList>
#include <QTimeZone>
#include <QVariantList>
#include <functional>

namespace xivocc::sim {

/// Writes queue_log as Asterisk and agentd do, read off the events on their way to the managers: rows of
/// (time, callid, queuename, agent, event, data1 … data5), the time local to the zone.
class QueueLog final : public AmiSink
{
public:
    QueueLog(AmiSink &next, const QTimeZone &zone) : m_next(next), m_zone(zone) {}

    /// The clock of the simulated day.
    std::function<Instant()> now = [] { return Instant{}; };

    void publish(const AmiEvent &event) override;
    void pausedEverywhere(const QByteArray &member, bool paused, const QByteArray &reason) override;
    /// The rows since the last call, in order.
    [[nodiscard]] QList<QVariantList> takeRows() { return std::exchange(m_rows, {}); }

private:
    void write(const QByteArray &callId, const QByteArray &queue, const QByteArray &agent, const char *event,
               const QList<QByteArray> &data = {});
    void writeQueueRows(const AmiEvent &event, const QByteArray &frame);
    void writeAgentRows(const AmiEvent &event, const QByteArray &frame);
    /// A caller who gave up: whether his time was over is told by QUEUESTATUS, a moment later.
    void settleAbandoned(bool timedOut);

    AmiSink &m_next;
    QTimeZone m_zone;
    QList<QVariantList> m_rows;
    QByteArray m_attendedTransfer; ///< the frame of the latest; app_queue hears of it and ends the queue call
    QByteArray m_abandoned;        ///< the frame; empty: nothing waits
};

} // namespace xivocc::sim
