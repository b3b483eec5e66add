#pragma once

/// What is done with the recording of a call (XuC protocol, section 4.4).
namespace xivocc::protocol {

struct MonitorPause
{
    int agentId = 0;

    bool operator==(const MonitorPause &) const = default;
};
struct MonitorUnpause
{
    int agentId = 0;

    bool operator==(const MonitorUnpause &) const = default;
};

} // namespace xivocc::protocol
