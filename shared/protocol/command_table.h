#pragma once

#include "commands.h"
#include "commands/agent_command_table.h"
#include "commands/alert_command_table.h"
#include "commands/callback_command_table.h"
#include "commands/chat_command_table.h"
#include "commands/conference_command_table.h"
#include "commands/directory_command_table.h"
#include "commands/history_command_table.h"
#include "commands/list_command_table.h"
#include "commands/membership_command_table.h"
#include "commands/past_floor_command_table.h"
#include "commands/queue_statistics_command_table.h"
#include "commands/recording_command_table.h"
#include "commands/rights_command_table.h"
#include "commands/telephony_command_table.h"
#include "commands/user_command_table.h"

namespace xivocc::protocol {

/// All rows, section by section.
struct CommandTable
{
    template <class Visitor> static void forEachRow(const Visitor &visit)
    {
        protocol::forEachRow(userCommands, visit);
        protocol::forEachRow(agentCommands, visit);
        protocol::forEachRow(telephonyCommands, visit);
        protocol::forEachRow(recordingCommands, visit);
        protocol::forEachRow(listCommands, visit);
        protocol::forEachRow(membershipCommands, visit);
        protocol::forEachRow(queueStatisticsCommands, visit);
        protocol::forEachRow(directoryCommands, visit);
        protocol::forEachRow(historyCommands, visit);
        protocol::forEachRow(conferenceCommands, visit);
        protocol::forEachRow(callbackCommands, visit);
        protocol::forEachRow(chatCommands, visit);
        protocol::forEachRow(pastFloorCommands, visit);
        protocol::forEachRow(rightsCommands, visit);
        protocol::forEachRow(alertCommands, visit);
    }
    static constexpr std::size_t size =
        rowsIn(userCommands) + rowsIn(agentCommands) + rowsIn(telephonyCommands) + rowsIn(recordingCommands) +
        rowsIn(listCommands) + rowsIn(membershipCommands) + rowsIn(queueStatisticsCommands) +
        rowsIn(directoryCommands) + rowsIn(historyCommands) + rowsIn(conferenceCommands) +
        rowsIn(callbackCommands) + rowsIn(chatCommands) + rowsIn(pastFloorCommands) + rowsIn(rightsCommands) +
        rowsIn(alertCommands);
};

static_assert(CommandTable::size == std::variant_size_v<CommandAlternatives>, "every command has a row");

} // namespace xivocc::protocol
