#pragma once

#include "messages.h"
#include "messages/agent_message_table.h"
#include "messages/alert_message_table.h"
#include "messages/callback_message_table.h"
#include "messages/chat_message_table.h"
#include "messages/conference_message_table.h"
#include "messages/directory_message_table.h"
#include "messages/history_message_table.h"
#include "messages/past_floor_message_table.h"
#include "messages/queue_message_table.h"
#include "messages/rights_message_table.h"
#include "messages/session_message_table.h"
#include "messages/sheet_message_table.h"
#include "messages/telephony_message_table.h"

namespace xivocc::protocol {

/// All rows, section by section.
struct MessageTable
{
    template <class Visitor> static void forEachRow(const Visitor &visit)
    {
        protocol::forEachRow(sessionMessages, visit);
        protocol::forEachRow(sheetMessages, visit);
        protocol::forEachRow(telephonyMessages, visit);
        protocol::forEachRow(queueMessages, visit);
        protocol::forEachRow(agentMessages, visit);
        protocol::forEachRow(directoryMessages, visit);
        protocol::forEachRow(historyMessages, visit);
        protocol::forEachRow(conferenceMessages, visit);
        protocol::forEachRow(callbackMessages, visit);
        protocol::forEachRow(chatMessages, visit);
        protocol::forEachRow(pastFloorMessages, visit);
        protocol::forEachRow(rightsMessages, visit);
        protocol::forEachRow(alertMessages, visit);
    }
    static constexpr std::size_t size =
        rowsIn(sessionMessages) + rowsIn(sheetMessages) + rowsIn(telephonyMessages) + rowsIn(queueMessages) +
        rowsIn(agentMessages) + rowsIn(directoryMessages) + rowsIn(historyMessages) +
        rowsIn(conferenceMessages) + rowsIn(callbackMessages) + rowsIn(chatMessages) +
        rowsIn(pastFloorMessages) + rowsIn(rightsMessages) + rowsIn(alertMessages);
};

static_assert(MessageTable::size == std::variant_size_v<MessageAlternatives>, "every message has a row");

} // namespace xivocc::protocol
