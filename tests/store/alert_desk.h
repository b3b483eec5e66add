#pragma once

#include <commands/alert_rules.h>
#include <commands/alerts.h>
#include <realtime/fact_maker.h>
#include <store/alerts_table.h>
#include <support/recording_outbox.h>

#include <statistics/day_statistics.h>

namespace xivocc::test {

/// The small contact centre with its alerts on a store, and two supervisors: Nora (user 70) and Paul (80).
/// Both see everything until their rights say otherwise.
class AlertDesk final
{
public:
    explicit AlertDesk(const config::StoreSettings &settings);

    /// All that was asked of the store so far is answered.
    [[nodiscard]] bool settle();
    void send(const protocol::Command &command, const commands::Requester &requester);
    /// The same, without waiting for the store.
    void sendAtOnce(const protocol::Command &command, const commands::Requester &requester);
    void join(const QString &uniqueId);
    void leave(const QString &uniqueId);
    /// Lets the time pass, for the rules too.
    void wait(seconds time);
    /// Of a queue's waiting calls, above the limit.
    [[nodiscard]] static AlertRule waitingRule(double limit, seconds heldFor, std::vector<int> queues = {});

    /// The code of the last reply, empty when it is no error.
    [[nodiscard]] QString lastError() const;
    template <typename Message> [[nodiscard]] const Message *lastReply() const
    {
        return replies.empty() ? nullptr : std::get_if<Message>(&replies.back());
    }
    /// The alert that was told last.
    [[nodiscard]] Alert lastTold() const;
    [[nodiscard]] std::vector<AlertRule> rulesTold() const;

    FactMaker maker;
    Configuration configuration = FactMaker::configuration();
    rights::AccessRights rights{configuration, maker.floor, {}};
    statistics::DayStatistics statistics{{}, maker.now};
    alerts::AlertWatch watch{{maker.floor, statistics}};
    RecordingOutbox outbox;
    store::Store store;
    store::AlertsTable book{store};
    commands::Requester nora{QStringLiteral("nora"), 70, 7, {}, 1};
    commands::Requester paul{QStringLiteral("paul"), 80, 8, {}, 2};
    std::vector<protocol::ServerMessage> replies;
    commands::Alerts alerts;

private:
    void follow(const realtime::Changes &changes);

    commands::AlertRules m_rules;
    int m_waiting = 0;
};

} // namespace xivocc::test
