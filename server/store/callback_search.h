#pragma once

#include <commands/agent_control.h>
#include <protocol/commands/callback_commands.h>
#include <sql/database_address.h>

#include <QVariantList>
#include <optional>
#include <tl/expected.hpp>

namespace xivocc::store {

/// A search as it is put to the tables; see readCallbackRequests() for what the letters stand for.
struct CallbackCondition
{
    QString where; ///< with its "where", empty when there is none
    QVariantList values;
    QString order; ///< always complete, so that pages do not overlap
};

/// A condition on the list l of a request: that its queue is one of these.
[[nodiscard]] QString amongQueues(const std::vector<int> &queues);

/// Of requests of these queues, or of all. Refuses fields that requests do not have, and values that do not
/// fit theirs.
[[nodiscard]] tl::expected<CallbackCondition, commands::Refusal>
conditionOf(const std::vector<RecordFilter> &filters, const std::optional<std::vector<int>> &queues,
            sql::DatabaseAddress::Engine engine);

} // namespace xivocc::store
