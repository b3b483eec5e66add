#include "alert_rules.h"

#include "errors.h"

#include <alerts/rule_check.h>

#include <QLoggingCategory>
#include <algorithm>
#include <utility>

namespace xivocc::commands {

namespace {

Q_LOGGING_CATEGORY(alertLog, "xivocc.alerts")

const QString setAlertRule = QStringLiteral("setAlertRule");
const QString removeAlertRule = QStringLiteral("removeAlertRule");

/// Each id once, in their order.
void tidy(std::vector<int> &ids)
{
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
}

protocol::Error notRead(const QString &command)
{
    return refused(
        "StoreUnavailable", command,
        QStringLiteral("The rules of alerts could not be read from the server's store yet, nothing was "
                       "done. Try again soon; /health tells what is wrong."));
}

bool hasGroup(const realtime::Floor &floor, int id)
{
    return std::ranges::find(floor.groups(), id, &AgentGroup::id) != floor.groups().end();
}

/// Whether all it is about is granted, so that nobody else's alerts change with it.
bool mayEdit(const rights::Sight &sight, const AlertRule &rule)
{
    const auto seesQueue = [&](int id) { return sight.seesQueue(id); };
    const auto commandsGroup = [&](int id) { return sight.commandsGroup(id); };
    return sight.seesAll() || ((!rule.queueIds.empty() || !rule.groupIds.empty()) && sight.supervises() &&
                               std::ranges::all_of(rule.queueIds, seesQueue) &&
                               std::ranges::all_of(rule.groupIds, commandsGroup));
}

} // namespace

void AlertRules::read()
{
    m_context.book.open(m_context.now(), [this](const auto &kept) {
        if (!kept) {
            qCWarning(alertLog) << "no alerts yet, the rules cannot be read:" << kept.error().reason;
            return;
        }
        if (std::exchange(m_areRead, true))
            return;
        m_lastId = kept->lastRuleId;
        for (const AlertRule &rule : kept->rules)
            m_rules.emplace(rule.id, rule);
        m_context.watch.begin(kept->rules, kept->lastAlertId, m_context.now());
        tellAll();
        m_context.watchChanged();
    });
}

bool AlertRules::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<GetAlertRules, SetAlertRule, RemoveAlertRule>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void AlertRules::on(const protocol::GetAlertRules &, const Requester &requester, const Reply &reply)
{
    m_context.outbox.subscribe(requester.session, Topic::AlertRules);
    if (m_areRead)
        reply(all());
}

void AlertRules::on(const protocol::SetAlertRule &asked, const Requester &requester, const Reply &reply)
{
    AlertRule rule = asked.rule;
    rule.name = rule.name.trimmed();
    tidy(rule.queueIds);
    tidy(rule.groupIds);
    if (!m_areRead) {
        reply(notRead(setAlertRule));
        return;
    }
    if (const auto fault = faultOf(rule, m_context.rights.sightOf(requester.userId, requester.agentId))) {
        reply(*fault);
        return;
    }
    const int added = rule.id == 0 ? 1 : 0;
    if (added > 0)
        rule.id = ++m_lastId;
    m_newOnes += added;
    m_context.book.writeRule(rule, [this, rule, added, reply](const Refusal *refusal) {
        m_newOnes -= added;
        if (refusal) {
            reply(errorOf(*refusal, setAlertRule));
            return;
        }
        m_rules.insert_or_assign(rule.id, rule);
        m_context.watch.setRule(rule, m_context.now());
        tellAll();
        m_context.watchChanged();
    });
}

void AlertRules::on(const protocol::RemoveAlertRule &asked, const Requester &requester, const Reply &reply)
{
    const rights::Sight sight = m_context.rights.sightOf(requester.userId, requester.agentId);
    if (const auto fault = faultOfEditing(asked.ruleId, sight, removeAlertRule)) {
        reply(*fault);
        return;
    }
    m_context.book.removeRule(asked.ruleId, [this, id = asked.ruleId, reply](const Refusal *refusal) {
        if (refusal) {
            reply(errorOf(*refusal, removeAlertRule));
            return;
        }
        m_rules.erase(id);
        m_context.watch.removeRule(id, m_context.now());
        tellAll();
        m_context.watchChanged();
    });
}

protocol::AlertRules AlertRules::all() const
{
    protocol::AlertRules message;
    for (const auto &[id, rule] : m_rules)
        message.rules.push_back(rule);
    return message;
}

void AlertRules::tellAll()
{
    m_context.outbox.tellSubscribers(Topic::AlertRules, all());
}

std::optional<protocol::Error> AlertRules::faultOf(const AlertRule &rule, const rights::Sight &sight) const
{
    if (const auto fault = alerts::faultOf(rule))
        return refused(fault->code, setAlertRule, fault->reason);
    for (const int id : rule.queueIds) {
        if (!m_context.floor.queue(id))
            return unknownQueue(id, setAlertRule);
    }
    for (const int id : rule.groupIds) {
        if (!hasGroup(m_context.floor, id))
            return unknownGroup(id, setAlertRule);
    }
    if (!mayEdit(sight, rule))
        return refused(
            "Forbidden", setAlertRule,
            QStringLiteral("A rule for all queues or agents is for those who see them all. Name the queues "
                           "or groups that are granted to you."));
    if (rule.id != 0)
        return faultOfEditing(rule.id, sight, setAlertRule);
    if (static_cast<int>(m_rules.size()) + m_newOnes >= alerts::maxRules)
        return refused("TooManyRules", setAlertRule,
                       QStringLiteral("There are %1 rules already, more are not watched. Remove one first.")
                           .arg(alerts::maxRules));
    return std::nullopt;
}

std::optional<protocol::Error> AlertRules::faultOfEditing(int ruleId, const rights::Sight &sight,
                                                          const QString &command) const
{
    if (!m_areRead)
        return notRead(command);
    const auto kept = m_rules.find(ruleId);
    if (kept == m_rules.end())
        return refused("UnknownRule", command,
                       QStringLiteral("No rule has the id %1; somebody may have removed it. Make a new one.")
                           .arg(ruleId));
    if (!mayEdit(sight, kept->second))
        return forbidden(QStringLiteral("rule %1").arg(ruleId), command);
    return std::nullopt;
}

} // namespace xivocc::commands
