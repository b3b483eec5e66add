#pragma once

#include "ami_event.h"

#include <functional>

namespace xivocc::sim {

/// Tells what XiVO tells its users beside the manager interface, read off the events on their way to the
/// managers: a telephone rings, which shows a sheet; it rang in vain, which leaves a voicemail.
class PhoneNews final : public AmiSink
{
public:
    explicit PhoneNews(AmiSink &next) : m_next(next) {}

    /// Of the telephone "SIP/ph1001".
    std::function<void(const QByteArray &device, const Party &caller)> rings;
    std::function<void(const QByteArray &device)> rangInVain;

    void publish(const AmiEvent &event) override;
    void pausedEverywhere(const QByteArray &member, bool paused, const QByteArray &reason) override
    {
        m_next.pausedEverywhere(member, paused, reason);
    }

private:
    AmiSink &m_next;
};

} // namespace xivocc::sim
