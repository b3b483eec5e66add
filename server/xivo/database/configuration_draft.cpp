#include "configuration_draft.h"
#include "presence_actions.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <tuple>

namespace xivocc::xivo {

namespace {

/// "2016-05-01 08:15:32.123456", as both engines print it.
Instant parseTimestamp(const QString &text, const QTimeZone &zone)
{
    QString iso = text.left(23);
    if (iso.size() > 10)
        iso[10] = QLatin1Char('T');
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    time.setTimeZone(zone);
    return Instant(milliseconds(time.isValid() ? time.toMSecsSinceEpoch() : 0));
}

} // namespace

ConfigurationDraft::ConfigurationDraft(const QTimeZone &logInZone) : m_logInZone(logInZone) {}

void ConfigurationDraft::takeQueue(const QSqlQuery &row)
{
    m_queueIds.insert(row.value(1).toString(), row.value(0).toInt());
    m_configuration.queues.push_back({row.value(0).toInt(), row.value(1).toString(), row.value(2).toString(),
                                      row.value(3).toString(), row.value(4).toString()});
}

void ConfigurationDraft::takeQueueTiming(const QSqlQuery &row)
{
    m_configuration.queueTimings.push_back({row.value(0).toInt(), seconds(row.value(1).toInt())});
}

void ConfigurationDraft::takeAgent(const QSqlQuery &row)
{
    Agent agent;
    agent.id = row.value(0).toInt();
    agent.firstName = row.value(1).toString();
    agent.lastName = row.value(2).toString();
    agent.number = row.value(3).toString();
    agent.context = row.value(4).toString();
    agent.groupId = row.value(5).toInt();
    m_configuration.agents.push_back(std::move(agent));
}

void ConfigurationDraft::takeGroup(const QSqlQuery &row)
{
    m_configuration.groups.push_back({row.value(0).toInt(), row.value(1).toString(), QString()});
}

void ConfigurationDraft::takeMember(const QSqlQuery &row)
{
    if (const int queue = m_queueIds.value(row.value(1).toString()); queue != 0)
        m_configuration.members.push_back({row.value(0).toInt(), queue, row.value(2).toInt()});
}

void ConfigurationDraft::takeUser(const QSqlQuery &row)
{
    User user;
    user.id = row.value(0).toInt();
    user.firstName = row.value(1).toString();
    user.lastName = row.value(2).toString();
    if (row.value(4).toInt() == 1)
        user.login = row.value(3).toString();
    user.agentId = row.value(5).toInt();
    m_configuration.users.push_back(std::move(user));
}

void ConfigurationDraft::takeUserDetails(const QSqlQuery &row)
{
    auto &users = m_configuration.users;
    const auto user = std::ranges::lower_bound(users, row.value(0).toInt(), {}, &User::id);
    if (user != users.end() && user->id == row.value(0).toInt())
        user->mobileNumber = row.value(1).toString();
}

void ConfigurationDraft::takeUserServices(const QSqlQuery &row)
{
    const int user = row.value(0).toInt();
    const auto forward = [&row](int column) {
        return Forward{row.value(column).toInt() == 1, row.value(column + 1).toString()};
    };
    m_configuration.services.push_back({user, row.value(1).toInt() == 1, forward(2), forward(4), forward(6)});
    if (const int mailbox = row.value(8).toInt(); mailbox != 0)
        m_configuration.voiceMails.push_back({user, mailbox, row.value(9).toInt() == 1});
}

void ConfigurationDraft::takeLine(const QSqlQuery &row)
{
    Line line;
    line.id = row.value(0).toInt();
    const QString protocol = row.value(1).toString();
    const QString name = row.value(2).toString();
    line.extension = row.value(3).toString();
    line.context = row.value(4).toString();
    if (protocol == QLatin1String("custom")) {
        line.interface = name;
        m_customOfLine.insert(line.id, row.value(5).toInt());
    } else {
        // Asterisk's channel driver for the protocol "iax" is named IAX2.
        const QString technology =
            protocol == QLatin1String("iax") ? QStringLiteral("IAX2") : protocol.toUpper();
        line.interface = technology + QLatin1Char('/') + name;
    }
    m_configuration.lines.push_back(std::move(line));
}

void ConfigurationDraft::takeLineDevice(const QSqlQuery &row)
{
    const auto line = std::ranges::find(m_configuration.lines, row.value(0).toInt(), &Line::id);
    if (line != m_configuration.lines.end())
        line->device = row.value(1).toString();
}

void ConfigurationDraft::takeWebRtcAccount(const QSqlQuery &row)
{
    m_configuration.webRtcAccounts.push_back(
        {row.value(0).toInt(), row.value(1).toString(), row.value(2).toString()});
}

void ConfigurationDraft::takeCustomInterface(const QSqlQuery &row)
{
    m_customInterfaces.insert(row.value(0).toInt(), row.value(1).toString());
}

void ConfigurationDraft::takeLineExtension(const QSqlQuery &row)
{
    const int line = row.value(0).toInt();
    if (!m_numbers.contains(line))
        m_numbers.insert(line, {row.value(1).toString(), row.value(2).toString()});
}

void ConfigurationDraft::takeUserLine(const QSqlQuery &row)
{
    const int user = row.value(0).toInt();
    const int line = row.value(1).toInt();
    if (row.value(2).toBool())
        m_mainUsers.insert(line, user);
    if (row.value(3).toBool())
        m_mainLines.insert(user, line);
}

void ConfigurationDraft::takeLogIn(const QSqlQuery &row)
{
    m_configuration.logins.push_back({row.value(0).toInt(), row.value(1).toString(), row.value(2).toString(),
                                      row.value(3).toString(),
                                      parseTimestamp(row.value(4).toString(), m_logInZone)});
}

void ConfigurationDraft::takePresence(const QSqlQuery &row)
{
    // Presence groups repeat the names of the standard presences: the first group's are kept.
    const QString name = row.value(0).toString();
    if (m_presenceNames.contains(name))
        return;
    m_presenceNames.insert(name);
    m_configuration.presences.push_back({name, row.value(2).toString(), row.value(1).toString(),
                                         parsePresenceActions(row.value(3).toString())});
}

void ConfigurationDraft::takeConferenceRoom(const QSqlQuery &row)
{
    m_configuration.conferenceRooms.push_back({row.value(0).toInt(), row.value(1).toString(),
                                               row.value(2).toString(), row.value(3).toString(), false});
}

void ConfigurationDraft::takeConferencePins(const QSqlQuery &row)
{
    // app_meetme reads "conf => number,pin,organiser's pin" from meetme.conf; either may be empty.
    auto &rooms = m_configuration.conferenceRooms;
    const auto room = std::ranges::find(rooms, row.value(0).toInt(), &ConferenceRoomSetUp::id);
    if (room != rooms.end())
        room->pinRequired = !row.value(1).toString().section(QLatin1Char(','), 1, 1).trimmed().isEmpty();
}

Configuration ConfigurationDraft::finish()
{
    std::sort(m_configuration.members.begin(), m_configuration.members.end(),
              [](const QueueMember &one, const QueueMember &other) {
                  return std::tie(one.queueId, one.agentId) < std::tie(other.queueId, other.agentId);
              });
    nameCustomInterfaces();
    numberLines();
    joinUsersAndLines();
    joinAgentsAndUsers();
    return std::move(m_configuration);
}

void ConfigurationDraft::nameCustomInterfaces()
{
    for (Line &line : m_configuration.lines) {
        const auto custom = m_customOfLine.constFind(line.id);
        if (custom == m_customOfLine.cend())
            continue;
        const QString interface = m_customInterfaces.value(*custom);
        if (!interface.isEmpty())
            line.interface = interface;
    }
}

void ConfigurationDraft::numberLines()
{
    for (Line &line : m_configuration.lines) {
        const auto number = m_numbers.constFind(line.id);
        if (number == m_numbers.cend())
            continue;
        line.extension = number->extension;
        line.context = number->context;
    }
}

void ConfigurationDraft::joinUsersAndLines()
{
    QHash<int, const Line *> lines;
    for (Line &line : m_configuration.lines) {
        line.userId = m_mainUsers.value(line.id);
        lines.insert(line.id, &line);
    }
    for (User &user : m_configuration.users) {
        const Line *line = lines.value(m_mainLines.value(user.id));
        if (line == nullptr)
            continue;
        user.lineId = line->id;
        user.extension = line->extension;
        user.context = line->context;
    }
}

void ConfigurationDraft::joinAgentsAndUsers()
{
    QHash<int, int> users;
    for (const User &user : m_configuration.users) {
        if (user.agentId != 0 && !users.contains(user.agentId))
            users.insert(user.agentId, user.id);
    }
    for (Agent &agent : m_configuration.agents)
        agent.userId = users.value(agent.id);
}

} // namespace xivocc::xivo
