#pragma once

#include "recording_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>

/// Fields and rows of the recording commands.
namespace xivocc::protocol {

template <> struct Fields<MonitorPause>
{
    static constexpr auto all =
        std::make_tuple(required("agentid", &MonitorPause::agentId, "the agent").atLeast(smallestId));
};
template <> struct Fields<MonitorUnpause>
{
    static constexpr auto all =
        std::make_tuple(required("agentid", &MonitorUnpause::agentId, "the agent").atLeast(smallestId));
};

constexpr auto recordingCommands = std::make_tuple(
    entry<MonitorPause>("monitorPause", "4.4 [S][R]", "Pauses the recording of the agent's call.",
                        R"({"claz":"web","command":"monitorPause","agentid":7})"),
    entry<MonitorUnpause>("monitorUnpause", "4.4 [S][R]", "Goes on recording the agent's call.",
                          R"({"claz":"web","command":"monitorUnpause","agentid":7})"));

} // namespace xivocc::protocol
