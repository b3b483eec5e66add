#pragma once

#include "channel.h"

#include <QByteArray>

namespace xivocc::sim {

/// Writes one AMI event with the field names and the order of Asterisk 20.
class AmiEvent final
{
public:
    explicit AmiEvent(const char *name);

    AmiEvent &add(const char *field, const QByteArray &value);
    AmiEvent &add(const char *field, qint64 value);
    /// The snapshot of a channel; `prefix` as in "DestChannel".
    AmiEvent &channel(const Channel &channel, const char *prefix = "");
    AmiEvent &bridge(const Bridge &bridge, const char *prefix = "");

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    /// "call", "agent", "dialplan", "user" or "system": the read class a session needs.
    [[nodiscard]] QByteArray privilege() const;
    /// The finished frame. `systemName` is told in each event, as asterisk.conf's systemname makes Asterisk
    /// do.
    [[nodiscard]] QByteArray frame(const QByteArray &systemName) const;
    /// The frame as part of the answer to an action: no privilege, no system name.
    [[nodiscard]] QByteArray listFrame() const;

private:
    QByteArray m_name;
    QByteArray m_fields;
};

/// Where the events of the simulated PBX go.
class AmiSink
{
public:
    virtual ~AmiSink() = default;
    virtual void publish(const AmiEvent &event) = 0;
    /// A member was paused or unpaused in all his queues at once, which managers are not told as such: the
    /// events of each queue follow.
    virtual void pausedEverywhere(const QByteArray &member, bool paused, const QByteArray &reason)
    {
        Q_UNUSED(member)
        Q_UNUSED(paused)
        Q_UNUSED(reason)
    }
};

} // namespace xivocc::sim
