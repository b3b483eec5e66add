#pragma once

#include "scripted_control.h"

#include <api/server.h>
#include <realtime/floor.h>
#include <rights/access_rights.h>

#include <QHash>
#include <QStringList>
#include <memory>

namespace xivocc::test {

/// A floor of three agents, two queues and two users behind a real API server on a free port.
/// Users: "anna"/"secret" is agent 7, "boss"/"secret" is none. Lines 4022 to 4024 exist.
class ServedFloor final
{
public:
    ServedFloor();

    /// With the settings and limits as they are now.
    [[nodiscard]] bool start();
    [[nodiscard]] quint16 port() const { return server->port(); }

    /// One fact, told to the sessions like the running server does it.
    void apply(const realtime::Fact &fact);
    /// The link comes up with nobody logged in.
    void synchronise();
    void logIn(int agentId, const QString &number);
    void setPaused(int agentId, bool paused, const QString &reason = {});
    void setDeviceState(int agentId, realtime::DeviceState state);
    void join(const QString &queue, const QString &uniqueId, int position);
    void leave(const QString &queue, const QString &uniqueId);

    realtime::Floor floor;
    statistics::DayStatistics statistics;
    Configuration configuration;
    std::unique_ptr<rights::AccessRights> rights; ///< made by start(), with nothing stored
    config::RightsSettings rightsSettings;
    ScriptedControl control;
    config::ApiSettings settings;
    api::Limits limits;
    std::vector<api::LinkHealth> links;
    std::function<void()> repostEvents;
    bool databaseIsAway = false;
    bool databaseHangs = false; ///< passwords are never answered
    std::unique_ptr<api::Server> server;

private:
    realtime::MemberSeen memberOf(int agentId) const;

    QHash<int, QString> m_numbers; ///< of the logged-in agents
};

} // namespace xivocc::test
