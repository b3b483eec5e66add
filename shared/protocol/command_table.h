#pragma once

#include "commands.h"
#include "commands/agent_command_table.h"
#include "commands/callback_command_table.h"
#include "commands/chat_command_table.h"
#include "commands/conference_command_table.h"
#include "commands/directory_command_table.h"
#include "commands/history_command_table.h"
#include "commands/list_command_table.h"
#include "commands/membership_command_table.h"
#include "commands/queue_statistics_command_table.h"
#include "commands/recording_command_table.h"
#include "commands/telephony_command_table.h"
#include "commands/user_command_table.h"

namespace xivocc::protocol {

constexpr auto commandTable =
    std::tuple_cat(userCommands, agentCommands, telephonyCommands, recordingCommands, listCommands,
                   membershipCommands, queueStatisticsCommands, directoryCommands, historyCommands,
                   conferenceCommands, callbackCommands, chatCommands);

static_assert(std::tuple_size_v<decltype(commandTable)> == std::variant_size_v<Command>,
              "every command has a row");

} // namespace xivocc::protocol
