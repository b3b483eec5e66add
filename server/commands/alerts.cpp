#include "alerts.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

const QString acknowledgeAlert = QStringLiteral("acknowledgeAlert");
const QString getAlertHistory = QStringLiteral("getAlertHistory");

protocol::Error doesNotStand(int alertId)
{
    return refused(
        "UnknownAlert", acknowledgeAlert,
        QStringLiteral("The alert %1 does not stand any more. Its history tells what became of it.")
            .arg(alertId));
}

protocol::Error acknowledgedBefore(const AlertAcknowledgement &first)
{
    return refused("AlreadyAcknowledged", acknowledgeAlert,
                   QStringLiteral("%1 (%2) takes care of it already. Nothing is left to be done.")
                       .arg(first.name, first.login));
}

} // namespace

void Alerts::tellChanges()
{
    for (const Alert &alert : m_context.standing.takeChanges()) {
        m_writer.keep(alert);
        m_context.outbox.tellSubscribers(Topic::Alerts, protocol::AlertChanged{alert});
    }
    m_writer.writeSoon();
}

bool Alerts::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<SubscribeToAlerts, AcknowledgeAlert, GetAlertHistory>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void Alerts::on(const protocol::SubscribeToAlerts &, const Requester &requester, const Reply &reply)
{
    m_context.outbox.subscribe(requester.session, Topic::Alerts);
    reply(protocol::AlertsStanding{m_context.standing.all()});
}

void Alerts::on(const protocol::AcknowledgeAlert &asked, const Requester &requester, const Reply &reply)
{
    const Alert *alert = m_context.standing.find(asked.alertId);
    const rights::Sight sight = m_context.rights.sightOf(requester.userId, requester.agentId);
    if (!alert || !sight.seesAlert(*alert)) {
        reply(doesNotStand(asked.alertId));
        return;
    }
    if (alert->acknowledgement) {
        reply(acknowledgedBefore(*alert->acknowledgement));
        return;
    }
    const User *user = findUser(m_context.configuration, requester.userId);
    const QString name = user ? user->fullName() : QString();
    m_context.standing.acknowledge(
        asked.alertId, {requester.login, name.isEmpty() ? requester.login : name, m_context.now()});
    tellChanges();
}

void Alerts::on(const protocol::GetAlertHistory &asked, const Requester &requester, const Reply &reply)
{
    const rights::Sight sight = m_context.rights.sightOf(requester.userId, requester.agentId);
    if (!sight.supervises()) {
        reply(protocol::AlertHistory{asked.requestId, {}, true}); // alerts are for supervisors
        return;
    }
    const AlertQuestion question{asked.since, asked.before,
                                 std::min(asked.limit, protocol::GetAlertHistory::maxLimit),
                                 [sight](const Alert &alert) { return sight.seesAlert(alert); }};
    m_context.book.find(question, [this, question, request = asked.requestId, reply](const auto &found) {
        if (!found) {
            reply(errorOf(found.error(), getAlertHistory));
            return;
        }
        FoundAlerts all = m_writer.completed(*found, question);
        reply(protocol::AlertHistory{request, std::move(all.alerts), all.isComplete});
    });
}

} // namespace xivocc::commands
