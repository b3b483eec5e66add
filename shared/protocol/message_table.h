#pragma once

#include "messages.h"
#include "messages/agent_message_table.h"
#include "messages/callback_message_table.h"
#include "messages/chat_message_table.h"
#include "messages/conference_message_table.h"
#include "messages/directory_message_table.h"
#include "messages/history_message_table.h"
#include "messages/queue_message_table.h"
#include "messages/session_message_table.h"
#include "messages/sheet_message_table.h"
#include "messages/telephony_message_table.h"

/// The body of every message: either fields, or one value that is the whole body.
namespace xivocc::protocol {

constexpr auto messageTable =
    std::tuple_cat(sessionMessages, sheetMessages, telephonyMessages, queueMessages, agentMessages,
                   directoryMessages, historyMessages, conferenceMessages, callbackMessages, chatMessages);

static_assert(std::tuple_size_v<decltype(messageTable)> == std::variant_size_v<ServerMessage>,
              "every message has a row");

} // namespace xivocc::protocol
