#pragma once

#include <commands/call_histories.h>
#include <config/settings.h>
#include <xivo/database/past_calls_reader.h>

namespace xivocc::app {

/// Past calls from XiVO's tables call_log and queue_log. Main thread.
class LoggedCalls final : public commands::CallHistorySource
{
public:
    /// The configuration and the rights outlive it.
    LoggedCalls(const config::Settings &settings, const Configuration &configuration,
                const rights::AccessRights &rights);

    void ofLine(const commands::LineHistoryQuestion &question, Found done) override;
    void ofQueues(const commands::QueueVisitsQuestion &question, Found done) override;
    [[nodiscard]] commands::CallHistories &handler() { return m_handler; }

private:
    commands::CallHistories m_handler;
    xivo::PastCallsReader m_reader;
};

} // namespace xivocc::app
