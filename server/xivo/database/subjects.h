#pragma once

#include "configuration_draft.h"
#include "schema.h"

namespace xivocc::xivo {

/// One kind of thing the configuration consists of: what it needs of the schema, the statement that
/// reads it, and what the suite lacks without it.
struct Subject
{
    QLatin1String consequence; ///< told after the missing table, "the queues are unknown"
    std::vector<TableNeed> needs;
    QLatin1String statement;
    void (ConfigurationDraft::*take)(const QSqlQuery &row);
};

/// The subjects in reading order, with the statements that fit this side of the schema changes.
[[nodiscard]] std::vector<Subject> subjectsFor(const Schema &schema);

} // namespace xivocc::xivo
