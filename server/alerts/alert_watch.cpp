#include "alert_watch.h"

#include <QLoggingCategory>
#include <utility>

namespace xivocc::alerts {

namespace {

Q_LOGGING_CATEGORY(alertLog, "xivocc.alerts")

QString shownName(const Queue &queue)
{
    return queue.displayName.isEmpty() ? queue.name : queue.displayName;
}

} // namespace

void AlertWatch::begin(const std::vector<AlertRule> &rules, int lastAlertId, Instant now)
{
    m_alerts.startAfter(lastAlertId);
    for (const AlertRule &rule : rules)
        setRule(rule, now);
}

void AlertWatch::setRule(const AlertRule &rule, Instant now)
{
    dropRule(rule.id, now);
    if (!rule.isEnabled)
        return;
    WatchedRule watched{rule, std::nullopt, {}};
    if (rule.condition.figure) {
        watched.figure = QueueFigure::named(rule.condition.figure->figure);
        watched.places = {rule.queueIds.begin(), rule.queueIds.end()};
    } else {
        watched.places = {rule.groupIds.begin(), rule.groupIds.end()};
    }
    if (!watched.figure && !rule.condition.state) {
        qCWarning(alertLog) << "rule" << rule.id << "is about nothing that is known; it is ignored";
        return;
    }
    const auto kept = m_rules.emplace(rule.id, std::move(watched)).first;
    if (m_sources.floor.linkUp())
        lookAtAll(kept->second, now);
}

void AlertWatch::removeRule(int ruleId, Instant now)
{
    dropRule(ruleId, now);
}

void AlertWatch::follow(const realtime::Changes &changes, Instant now)
{
    if (!m_sources.floor.linkUp()) {
        if (changes.link)
            forgetWhatHasNotFired();
        return;
    }
    if (changes.link || changes.removals) {
        lookAtEverything(now);
        return;
    }
    QSet<int> queues(changes.queueStatistics.begin(), changes.queueStatistics.end());
    queues.unite({changes.queueCalls.begin(), changes.queueCalls.end()});
    queues.unite({changes.queues.begin(), changes.queues.end()});
    for (const int id : queues)
        lookAtQueue(id, now);
    QSet<int> agents(changes.agentStates.begin(), changes.agentStates.end());
    agents.unite({changes.agents.begin(), changes.agents.end()});
    for (const int id : agents) {
        noteReason(id, now);
        lookAtAgent(id, now);
    }
}

void AlertWatch::followFigures(const std::vector<int> &queueIds, Instant now)
{
    if (!m_sources.floor.linkUp())
        return;
    for (const int id : queueIds)
        lookAtQueue(id, now);
}

void AlertWatch::advance(Instant now)
{
    if (!m_sources.floor.linkUp())
        return;
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const Key key = m_due.begin()->second;
        schedule(m_holdings.find(key), std::nullopt);
        look(m_rules.at(key.ruleId), key.subjectId, now);
    }
}

std::optional<Instant> AlertWatch::nextDeadline() const
{
    if (m_due.empty() || !m_sources.floor.linkUp())
        return std::nullopt;
    return m_due.begin()->first;
}

bool AlertWatch::isWatched(const WatchedRule &watched, int subjectId) const
{
    if (watched.figure)
        return m_sources.floor.queue(subjectId) &&
               (watched.places.isEmpty() || watched.places.contains(subjectId));
    const Agent *agent = m_sources.floor.agent(subjectId);
    return agent && (watched.places.isEmpty() || watched.places.contains(agent->groupId));
}

Verdict AlertWatch::verdictOn(const WatchedRule &watched, int subjectId, Instant now) const
{
    if (watched.figure)
        return judge(*watched.rule.condition.figure, watched.figure->read(m_sources, subjectId, now), now);
    const AgentState *state = m_sources.floor.agentState(subjectId);
    if (!state)
        return {};
    const StateCondition &condition = *watched.rule.condition.state;
    if (condition.reason.isEmpty() || state->phase != AgentPhase::OnPause)
        return judge(condition, *state, now);
    AgentState ofReason = *state;
    ofReason.since = m_pauseReasons.beginningOf(*state);
    return judge(condition, ofReason, now);
}

void AlertWatch::look(const WatchedRule &watched, int subjectId, Instant now)
{
    const Key key{watched.rule.id, subjectId};
    auto holding = m_holdings.find(key);
    if (!isWatched(watched, subjectId)) {
        if (holding != m_holdings.end())
            drop(holding, AlertEnding::SubjectRemoved, now);
        return;
    }
    const Verdict verdict = verdictOn(watched, subjectId, now);
    if (holding == m_holdings.end()) {
        if ((!verdict.holds && !verdict.turnsAt) || m_holdings.size() >= maxHolding)
            return;
        holding = m_holdings.emplace(key, Holding{}).first;
    }
    takeVerdict(watched, holding, verdict, now);
}

void AlertWatch::takeVerdict(const WatchedRule &watched, Holdings::iterator holding, const Verdict &verdict,
                             Instant now)
{
    Holding &held = holding->second;
    const bool isOfAgent = !watched.figure;
    const bool beganAnew =
        isOfAgent && held.since && verdict.since && *verdict.since > *held.since + sameBeginning;
    if (held.alertId != 0 && (!verdict.holds || beganAnew)) {
        // Of a wait or a state that is over, the length at its end is the last value.
        clearAlert(held, AlertEnding::ConditionEnded, now,
                   held.valueSince ? wholeSeconds(now - *held.valueSince) : verdict.value);
    }
    if (!verdict.holds) {
        held = Holding{std::nullopt, std::nullopt, held.due, 0};
        if (verdict.turnsAt)
            schedule(holding, verdict.turnsAt);
        else
            drop(holding, AlertEnding::ConditionEnded, now);
        return;
    }
    if (!held.since || beganAnew)
        held.since = verdict.since.value_or(now);
    // The caller who waited longest has left and the next one waits too long as well.
    if (held.alertId != 0 && held.valueSince && held.valueSince != verdict.valueSince)
        m_alerts.measure(held.alertId, wholeSeconds(now - *held.valueSince));
    held.valueSince = verdict.valueSince;
    if (held.alertId != 0) {
        if (verdict.value && !verdict.valueSince)
            m_alerts.measure(held.alertId, *verdict.value);
        schedule(holding, verdict.turnsAt);
        return;
    }
    const Instant due = *held.since + watched.rule.condition.heldFor;
    if (due > now)
        schedule(holding, verdict.turnsAt ? std::min(due, *verdict.turnsAt) : due);
    else
        fire(watched, holding, verdict, now);
}

void AlertWatch::fire(const WatchedRule &watched, Holdings::iterator holding, const Verdict &verdict,
                      Instant now)
{
    if (!m_alerts.hasRoomFor(watched.rule.id)) {
        if (m_fullRules.insert(watched.rule.id).second)
            qCWarning(alertLog) << "too many alerts stand, those of rule" << watched.rule.id
                                << "have to wait";
        schedule(holding, now + retryInterval);
        return;
    }
    const AlertRule &rule = watched.rule;
    m_fullRules.erase(rule.id);
    const int subjectId = holding->first.subjectId;
    Alert alert;
    alert.ruleId = rule.id;
    alert.ruleName = rule.name;
    alert.condition = rule.condition;
    alert.isSounding = rule.isSounding;
    if (watched.figure) {
        alert.queueId = subjectId;
        alert.subjectName = shownName(*m_sources.floor.queue(subjectId));
    } else {
        alert.agentId = subjectId;
        alert.subjectName = m_sources.floor.agent(subjectId)->fullName();
    }
    alert.since = *holding->second.since;
    alert.firedAt = now;
    alert.value = alert.lastValue = alert.worstValue = verdict.value.value_or(0);
    holding->second.alertId = m_alerts.fire(std::move(alert));
    schedule(holding, verdict.turnsAt);
}

void AlertWatch::lookAtQueue(int queueId, Instant now)
{
    for (const auto &[id, watched] : m_rules) {
        if (watched.figure && (watched.places.isEmpty() || watched.places.contains(queueId)))
            look(watched, queueId, now);
    }
}

void AlertWatch::lookAtAgent(int agentId, Instant now)
{
    for (const auto &[id, watched] : m_rules) {
        if (!watched.figure)
            look(watched, agentId, now);
    }
}

void AlertWatch::lookAtAll(const WatchedRule &watched, Instant now)
{
    if (watched.figure) {
        for (const Queue &queue : m_sources.floor.queues())
            look(watched, queue.id, now);
    } else {
        for (const Agent &agent : m_sources.floor.agents())
            look(watched, agent.id, now);
    }
}

void AlertWatch::noteReason(int agentId, Instant now)
{
    if (const AgentState *state = m_sources.floor.agentState(agentId))
        m_pauseReasons.note(*state, now);
}

void AlertWatch::lookAtEverything(Instant now)
{
    for (const Agent &agent : m_sources.floor.agents())
        noteReason(agent.id, now);
    m_pauseReasons.forgetUnless([this](int id) { return m_sources.floor.agent(id) != nullptr; });
    for (const auto &[id, watched] : m_rules)
        lookAtAll(watched, now);
    // Those of queues and agents that are gone.
    for (auto holding = m_holdings.begin(); holding != m_holdings.end();) {
        if (isWatched(m_rules.at(holding->first.ruleId), holding->first.subjectId))
            ++holding;
        else
            holding = drop(holding, AlertEnding::SubjectRemoved, now);
    }
}

void AlertWatch::schedule(Holdings::iterator holding, std::optional<Instant> due)
{
    Holding &held = holding->second;
    if (held.due)
        m_due.erase({*held.due, holding->first});
    held.due = due;
    if (due)
        m_due.emplace(*due, holding->first);
}

void AlertWatch::clearAlert(Holding &holding, AlertEnding ending, Instant now, std::optional<double> value)
{
    m_alerts.clear(std::exchange(holding.alertId, 0), ending, now, value);
}

AlertWatch::Holdings::iterator AlertWatch::drop(Holdings::iterator holding, AlertEnding ending, Instant now)
{
    const auto &since = holding->second.valueSince;
    clearAlert(holding->second, ending, now,
               since ? std::optional(wholeSeconds(now - *since)) : std::nullopt);
    schedule(holding, std::nullopt);
    return m_holdings.erase(holding);
}

void AlertWatch::dropRule(int ruleId, Instant now)
{
    auto holding = m_holdings.lower_bound({ruleId, 0});
    while (holding != m_holdings.end() && holding->first.ruleId == ruleId)
        holding = drop(holding, AlertEnding::RuleChanged, now);
    m_rules.erase(ruleId);
}

void AlertWatch::forgetWhatHasNotFired()
{
    for (auto holding = m_holdings.begin(); holding != m_holdings.end();) {
        if (holding->second.alertId != 0) {
            ++holding;
        } else {
            schedule(holding, std::nullopt);
            holding = m_holdings.erase(holding);
        }
    }
}

} // namespace xivocc::alerts
