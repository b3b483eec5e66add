#pragma once

#include "pause_reasons.h"
#include "standing_alerts.h"
#include "verdict.h"

#include <QSet>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace xivocc::alerts {

/// Compares the floor and its figures with the rules: an alert fires once when a condition has held for its
/// time, and is cleared when it ends. Looks at what changed and at what a moment brings about, never at
/// everything once a second. While the PBX link is down nothing fires and nothing clears; a figure has to
/// hold anew afterwards. A state counts from its beginning, also when that was before the rule, and a reason
/// of pause from the moment it was seen to change. Pure: no I/O, no clock.
class AlertWatch final
{
public:
    /// Conditions that hold, or will by time alone, over all rules; further ones wait for their next change.
    static constexpr std::size_t maxHolding = 100'000;
    /// When there are too many alerts, one that is due is tried again after this.
    static constexpr seconds retryInterval{10};

    explicit AlertWatch(const Sources &sources) : m_sources(sources) {}

    /// What was kept: rules that are wrong are ignored. Ids of alerts go on after `lastAlertId`.
    void begin(const std::vector<AlertRule> &rules, int lastAlertId, Instant now);
    /// Adds the rule or replaces the one with its id, whose alerts clear.
    void setRule(const AlertRule &rule, Instant now);
    void removeRule(int ruleId, Instant now);

    /// To be called after each change of the floor, before the next one.
    void follow(const realtime::Changes &changes, Instant now);
    void followFigures(const std::vector<int> &queueIds, Instant now);
    /// Does what was due until now.
    void advance(Instant now);
    /// When advance() has something to do without any change; nothing: never.
    [[nodiscard]] std::optional<Instant> nextDeadline() const;

    [[nodiscard]] StandingAlerts &alerts() { return m_alerts; }
    [[nodiscard]] const StandingAlerts &alerts() const { return m_alerts; }
    /// Conditions that hold, or will by time alone.
    [[nodiscard]] std::size_t holding() const { return m_holdings.size(); }

private:
    struct WatchedRule
    {
        AlertRule rule;
        std::optional<QueueFigure> figure; ///< nothing: it is about agents
        QSet<int> places;                  ///< queues or groups; empty: all
    };
    struct Key
    {
        int ruleId = 0;
        int subjectId = 0; ///< of a queue or an agent, as the rule is about

        auto operator<=>(const Key &) const = default;
    };
    struct Holding
    {
        std::optional<Instant> since;      ///< nothing: it does not hold yet
        std::optional<Instant> valueSince; ///< as in Verdict
        std::optional<Instant> due;        ///< when to look again
        int alertId = 0;                   ///< 0: it has not fired
    };
    using Holdings = std::map<Key, Holding>;

    [[nodiscard]] bool isWatched(const WatchedRule &watched, int subjectId) const;
    [[nodiscard]] Verdict verdictOn(const WatchedRule &watched, int subjectId, Instant now) const;
    void look(const WatchedRule &watched, int subjectId, Instant now);
    void lookAtQueue(int queueId, Instant now);
    void lookAtAgent(int agentId, Instant now);
    void lookAtAll(const WatchedRule &watched, Instant now);
    void lookAtEverything(Instant now);
    void noteReason(int agentId, Instant now);
    void takeVerdict(const WatchedRule &watched, Holdings::iterator holding, const Verdict &verdict,
                     Instant now);
    void fire(const WatchedRule &watched, Holdings::iterator holding, const Verdict &verdict, Instant now);
    void schedule(Holdings::iterator holding, std::optional<Instant> due);
    void clearAlert(Holding &holding, AlertEnding ending, Instant now, std::optional<double> value);
    Holdings::iterator drop(Holdings::iterator holding, AlertEnding ending, Instant now);
    void dropRule(int ruleId, Instant now);
    void forgetWhatHasNotFired();

    const Sources m_sources;
    std::map<int, WatchedRule> m_rules; ///< enabled ones, by id
    Holdings m_holdings;
    std::set<std::pair<Instant, Key>> m_due;
    StandingAlerts m_alerts;
    PauseReasons m_pauseReasons;
    std::set<int> m_fullRules; ///< said already
};

} // namespace xivocc::alerts
