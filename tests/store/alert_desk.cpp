#include "alert_desk.h"

#include "store_place.h"

#include <QTest>

namespace xivocc::test {

AlertDesk::AlertDesk(const config::StoreSettings &settings)
    : store(settings),
      alerts({configuration, rights, watch.alerts(), outbox, book, [this] { return maker.now; }}),
      m_rules({maker.floor, rights, watch, outbox, book, [this] { return maker.now; },
               [this] { alerts.tellChanges(); }})
{
    User first;
    first.id = 70;
    first.firstName = QStringLiteral("Nora");
    first.lastName = QStringLiteral("Vidal");
    first.login = QStringLiteral("nora");
    configuration.users = {first};
    rights.read({});
    m_rules.read();
    static_cast<void>(settle());
}

bool AlertDesk::settle()
{
    return settled(store);
}

void AlertDesk::send(const protocol::Command &command, const commands::Requester &requester)
{
    sendAtOnce(command, requester);
    QVERIFY(settle());
}

void AlertDesk::sendAtOnce(const protocol::Command &command, const commands::Requester &requester)
{
    const auto reply = [this](const protocol::ServerMessage &message) { replies.push_back(message); };
    QVERIFY(m_rules.handle(command, requester, reply) || alerts.handle(command, requester, reply));
}

void AlertDesk::join(const QString &uniqueId)
{
    follow(maker.join(QStringLiteral("sales"), uniqueId, ++m_waiting));
}

void AlertDesk::leave(const QString &uniqueId)
{
    follow(maker.leave(QStringLiteral("sales"), uniqueId));
}

void AlertDesk::follow(const realtime::Changes &changes)
{
    watch.follow(changes, maker.now);
    alerts.tellChanges();
}

void AlertDesk::wait(seconds time)
{
    maker.now += time;
    watch.advance(maker.now);
    alerts.tellChanges();
}

AlertRule AlertDesk::waitingRule(double limit, seconds heldFor, std::vector<int> queues)
{
    AlertRule rule;
    rule.name = QStringLiteral("Many waiting");
    rule.condition.figure = FigureCondition{QStringLiteral("WaitingCalls"), AlertComparison::Above, limit};
    rule.condition.heldFor = heldFor;
    rule.queueIds = std::move(queues);
    return rule;
}

QString AlertDesk::lastError() const
{
    const auto *error = lastReply<protocol::Error>();
    return error ? error->error : QString();
}

Alert AlertDesk::lastTold() const
{
    const auto *changed = outbox.lastTold<protocol::AlertChanged>(commands::Topic::Alerts);
    return changed ? changed->alert : Alert{};
}

std::vector<AlertRule> AlertDesk::rulesTold() const
{
    const auto *rules = outbox.lastTold<protocol::AlertRules>(commands::Topic::AlertRules);
    return rules ? rules->rules : std::vector<AlertRule>();
}

} // namespace xivocc::test
