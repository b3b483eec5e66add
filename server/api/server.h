#pragma once

#include "authenticator.h"
#include "health.h"
#include "listener.h"
#include "rest_calls.h"
#include "router.h"
#include "session_hub.h"

#include <config/settings.h>

#include <QObject>

namespace xivocc::api {

/// What the API serves; the referenced objects outlive it.
struct ServerParts
{
    commands::CommandContext context;
    rights::AccessRights &rights;
    const statistics::DayStatistics &statistics;
    CheckPassword checkPassword;
    ReadLinks readLinks;
    /// Posts all that is true now to the receiver of events; null: none is configured.
    std::function<void()> repostEvents{};
};

/// The limits that the configuration leaves open, with those it sets.
[[nodiscard]] Limits limitsFrom(const config::ApiSettings &settings);

/// HTTP and WebSocket on one port: log-in, sessions and /health. Main thread.
class Server final : public QObject
{
    Q_OBJECT

public:
    Server(const config::ApiSettings &settings, const Limits &limits, ServerParts parts,
           QObject *parent = nullptr);

    /// The error is a sentence for the operator.
    [[nodiscard]] tl::expected<void, QString> listen();
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    /// "http://0.0.0.0:8090"
    [[nodiscard]] QString address() const;

    /// To be called after each change of the floor, before the next one.
    void publish(const realtime::Changes &changes) { m_sessions.publish(changes); }
    void publishStatistics(const statistics::StatisticsChanges &changes)
    {
        m_sessions.publishStatistics(changes);
    }
    [[nodiscard]] commands::Outbox &outbox() { return m_sessions; }
    /// The handler outlives it.
    void add(commands::CommandHandler &handler) { m_sessions.add(handler); }
    /// For routes of other parts, which outlive it.
    [[nodiscard]] Router &router() { return m_router; }
    [[nodiscard]] const CallerCheck &callers() const { return m_callers; }
    /// As SessionHub::carryOut().
    [[nodiscard]] bool carryOut(const protocol::Command &command, const commands::Requester &requester,
                                const commands::Reply &reply)
    {
        return m_sessions.carryOut(command, requester, reply);
    }
    void configurationChanged();
    /// Takes no more connections and says goodbye to the sessions; stopped() follows when all are gone.
    void stop();
    [[nodiscard]] int sessionCount() const { return m_sessions.count(); }

Q_SIGNALS:
    void stopped();

private:
    void serve(const HttpRequest &request, const HttpAnswer &answer);
    [[nodiscard]] bool isAllowed(const QByteArray &origin) const;
    void shake(QTcpSocket *socket, const SessionStart &start);
    [[nodiscard]] HttpResponse health() const;

    const config::ApiSettings m_settings;
    const Limits m_limits;
    const ServerParts m_parts;
    Authenticator m_authenticator;
    Router m_router;
    SessionHub m_sessions;
    CallerCheck m_callers;
    RestCalls m_restCalls;
    Listener m_listener;
};

} // namespace xivocc::api
