#include "application.h"

#include "link_healths.h"

#include <QTimer>
#include <utility>

namespace xivocc::app {

namespace {
constexpr seconds longestGoodbye{3};

QStringList problemsOf(const xivo::DatabaseReader &database)
{
    QStringList problems = database.problems();
    if (const QString &problem = database.queueLog().problem(); !problem.isEmpty())
        problems.append(problem);
    return problems;
}
} // namespace

Application::Application(const config::Settings &settings, QObject *parent)
    : QObject(parent),
      m_statistics(settings, m_floor.floor()),
      m_alerts({m_floor.floor(), m_statistics.figures()}),
      m_database(settings.database, settings.site),
      m_rights(m_database.configuration(), m_floor.floor(), settings.rights),
      m_calls(settings, m_database.configuration(), m_rights),
      m_groupWriter(settings.database),
      m_groupChange(m_floor.floor(), m_groupWriter),
      m_logins(settings.ldap, m_database),
      m_ami(settings.ami),
      m_queueLogInterval(settings.statistics.queueLogInterval),
      m_agents(settings.agentd, m_ami, m_floor.floor(), m_database.configuration()),
      m_users(settings, m_database.configuration(), m_floor.floor(), m_agents.control()),
      m_ownData(settings, {m_database.configuration(), m_floor.floor(), m_rights, m_alerts, m_users.members(),
                           m_users.directory()}),
      m_telephony(settings, m_ami, m_floor.floor(), m_database.configuration(), m_users.devices()),
      m_push(settings.events, m_floor.floor()),
      m_past(settings, m_floor.floor(), m_statistics.figures())
{
    api::ServerParts parts{{m_floor.floor(), m_database.configuration(), m_agents.control()},
                           m_rights,
                           m_statistics.figures(),
                           [this](const QString &login, const QString &password, const auto &done) {
                               checkPassword(login, password, done);
                           },
                           [this] { return links(); },
                           m_push.repost()};
    m_server = std::make_unique<api::Server>(settings.api, api::limitsFrom(settings.api), std::move(parts));
    m_telephony.serve(*m_server);
    m_users.serve(*m_server);
    m_ownData.serve(*m_server, m_telephony);
    m_server->add(m_calls.handler());
    m_server->add(m_groupChange);
    m_past.serve(*m_server);
    connectParts();
}

Application::~Application() = default;

void Application::connectParts()
{
    connect(&m_database, &xivo::DatabaseReader::configurationRead, this,
            [this](const Configuration &configuration) {
                m_statistics.configure(configuration);
                m_floor.configure(configuration);
                m_server->configurationChanged();
                m_users.configurationChanged();
                m_push.configure(configuration);
                followQueueLog();
                if (FloorRecorder *recorder = m_past.recorder())
                    recorder->begin();
            });
    connect(&m_ami, &ami::AmiLink::factsArrived, &m_floor, &LiveFloor::apply);
    connect(&m_groupWriter, &xivo::AgentGroupWriter::changed, &m_database,
            &xivo::DatabaseReader::refreshSoon);
    connect(&m_ami, &ami::AmiLink::configurationMayHaveChanged, &m_database,
            &xivo::DatabaseReader::refreshSoon);
    // Log-ins of agents without a queue stand in the database only: read it anew with each full picture.
    connect(&m_ami, &ami::AmiLink::statusChanged, this, [this] {
        const bool isLive = m_ami.status().state == ami::AmiStatus::State::Live;
        if (isLive && !m_isAmiLive) {
            m_floor.configure(m_database.configuration());
            m_database.refreshSoon();
        }
        m_isAmiLive = isLive;
    });
    connect(&m_floor, &LiveFloor::changed, m_server.get(), &api::Server::publish);
    connect(&m_floor, &LiveFloor::changed, this,
            [this](const realtime::Changes &changes) { m_push.publish(changes); });
    connect(&m_floor, &LiveFloor::changed, &m_statistics, &LiveStatistics::follow);
    connect(&m_database.queueLog(), &xivo::QueueLogFollower::read, &m_statistics,
            &LiveStatistics::takeLogged);
    connect(&m_statistics, &LiveStatistics::begunAnew, this, [this] {
        if (m_followsQueueLog)
            readQueueLog();
    });
    connect(&m_statistics, &LiveStatistics::changed, m_server.get(), &api::Server::publishStatistics);
    connect(&m_floor, &LiveFloor::changed, &m_alerts, &LiveAlerts::follow);
    connect(&m_statistics, &LiveStatistics::changed, &m_alerts, &LiveAlerts::followStatistics);
    if (FloorRecorder *recorder = m_past.recorder()) {
        connect(&m_floor, &LiveFloor::changed, recorder, &FloorRecorder::follow);
        connect(&m_statistics, &LiveStatistics::changed, recorder, &FloorRecorder::followStatistics);
    }
    connect(m_server.get(), &api::Server::stopped, this, &Application::stopped);
}

/// Its rows name queues and agents, so the configuration comes first.
void Application::followQueueLog()
{
    if (!std::exchange(m_followsQueueLog, true))
        readQueueLog();
}

void Application::readQueueLog()
{
    m_database.queueLog().start(m_statistics.oldestOfInterest(), m_queueLogInterval);
}

tl::expected<void, QString> Application::start()
{
    if (const auto listening = m_server->listen(); !listening)
        return listening;
    m_database.start();
    m_ami.start();
    m_agents.start();
    m_logins.start();
    m_users.start();
    m_ownData.start();
    m_past.start();
    return {};
}

void Application::stop()
{
    QTimer::singleShot(longestGoodbye, this, &Application::stopped);
    m_server->stop();
}

void Application::checkPassword(const QString &login, const QString &password,
                                const std::function<void(const api::LoginVerdict &)> &done)
{
    m_logins.check(login, password, [this, login, password, done](const api::LoginVerdict &verdict) {
        if (verdict)
            m_users.passwordChecked(verdict->id, login, password);
        // Who comes just after the start must not see less than his rights.
        m_ownData.afterReadingRights([verdict, done] { done(verdict); });
    });
}

std::vector<api::LinkHealth> Application::links() const
{
    std::vector<api::LinkHealth> links{healthOf(m_ami.status()),
                                       healthOf(m_database.status(), problemsOf(m_database))};
    links.push_back(healthOf(m_ownData.status()));
    if (const auto journal = m_past.health())
        links.push_back(*journal);
    if (const xivo::LinkHealth *agentd = m_agents.agentdHealth())
        links.push_back(healthOf(QStringLiteral("agentd"), *agentd));
    if (const xivo::LinkHealth *confd = m_users.confdHealth())
        links.push_back(healthOf(QStringLiteral("confd"), *confd));
    if (const xivo::LinkHealth *cti = m_users.ctiHealth())
        links.push_back(healthOf(QStringLiteral("cti"), *cti));
    if (const push::EventPoster *poster = m_push.poster())
        links.push_back(healthOf(*poster));
    if (const ldap::Directory *directory = m_logins.directory())
        links.push_back(healthOf(directory->status()));
    return links;
}

} // namespace xivocc::app
