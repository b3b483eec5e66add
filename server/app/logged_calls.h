#pragma once

#include <commands/call_histories.h>
#include <config/settings.h>
#include <xivo/database/database_reader.h>

namespace xivocc::app {

/// Past calls from XiVO's table call_log. Main thread.
class LoggedCalls final : public commands::CallHistorySource
{
public:
    /// The reader outlives it, and every answer.
    LoggedCalls(xivo::DatabaseReader &database, const config::SiteSettings &site);

    void ofLine(const commands::LineHistoryQuestion &question, Found done) override;
    [[nodiscard]] commands::CallHistories &handler() { return m_handler; }

private:
    xivo::DatabaseReader &m_database;
    commands::CallHistories m_handler;
};

} // namespace xivocc::app
