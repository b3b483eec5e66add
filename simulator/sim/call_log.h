#pragma once

#include "ami_event.h"

#include <domain/time.h>

#include <QHash>
#include <QList>
#include <QTimeZone>
#include <QVariantList>
#include <functional>

namespace xivocc::sim {

/// Writes call_log as XiVO's call-log daemon does when the last channel of a call is gone, read off the
/// events on their way to the managers: rows of (date, source_exten, source_line_identity, destination_exten,
/// destination_line_identity, seconds talked, answered), the date local to the zone.
class CallLog final : public AmiSink
{
public:
    CallLog(AmiSink &next, const QTimeZone &zone) : m_next(next), m_zone(zone) {}

    /// The clock of the simulated day.
    std::function<Instant()> now = [] { return Instant{}; };

    void publish(const AmiEvent &event) override;
    void pausedEverywhere(const QByteArray &member, bool paused, const QByteArray &reason) override
    {
        m_next.pausedEverywhere(member, paused, reason);
    }
    /// The rows since the last call, in order.
    [[nodiscard]] QList<QVariantList> takeRows() { return std::exchange(m_rows, {}); }

private:
    struct Call
    {
        Instant began{};
        Instant answered{};
        QByteArray source;
        QByteArray sourceLine; ///< "sip/ph1001"; empty: from outside
        QByteArray destination;
        QByteArray destinationLine;
        int channels = 0;
        bool isAnswered = false;
    };

    void takeChannel(const QByteArray &frame);
    void takeAnswer(const QByteArray &frame);
    void takeEnd(const QByteArray &frame);
    void write(const Call &call);

    AmiSink &m_next;
    QTimeZone m_zone;
    QHash<QByteArray, Call> m_calls;        ///< by the Linkedid that they began with
    QHash<QByteArray, QByteArray> m_callOf; ///< Uniqueid of a channel to its call
    QList<QVariantList> m_rows;
};

} // namespace xivocc::sim
