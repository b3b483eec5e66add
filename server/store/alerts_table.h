#pragma once

#include "store.h"

#include <commands/alert_book.h>

namespace xivocc::store {

/// The tables alert_rule, alert_rule_place, one row for each queue or group that a rule names, and alert, one
/// row for each that ever fired, until it is too old or there are too many.
class AlertsTable final : public commands::AlertBook
{
public:
    static constexpr std::chrono::days retention{90};
    static constexpr int maxAlerts = 100'000;

    /// The store outlives it.
    explicit AlertsTable(Store &store) : m_store(store) {}

    void open(Instant now, Opened done) override;
    void writeRule(const AlertRule &rule, commands::Done done) override;
    void removeRule(int ruleId, commands::Done done) override;
    void write(std::vector<Alert> alerts, commands::Done done) override;
    void find(const commands::AlertQuestion &question, Found done) override;

private:
    Store &m_store;
};

} // namespace xivocc::store
