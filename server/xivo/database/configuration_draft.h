#pragma once

#include <domain/configuration.h>

#include <QHash>
#include <QSet>
#include <QTimeZone>

class QSqlQuery;

namespace xivocc::xivo {

/// Collects the rows of the subjects one at a time and joins them at the end, so that a table that
/// cannot be read costs only what it alone knows. Each take function reads the current row; its
/// columns are those of the statement of the same subject (subjects.cpp). Queues come before members,
/// conference rooms before their PINs.
class ConfigurationDraft final
{
public:
    /// The zone in which agent_login_status.login_at is written.
    explicit ConfigurationDraft(const QTimeZone &logInZone);

    void takeQueue(const QSqlQuery &row);
    void takeQueueTiming(const QSqlQuery &row);
    void takeAgent(const QSqlQuery &row);
    void takeGroup(const QSqlQuery &row);
    void takeMember(const QSqlQuery &row);
    void takeUser(const QSqlQuery &row);
    void takeUserDetails(const QSqlQuery &row);
    void takeUserServices(const QSqlQuery &row);
    void takeLine(const QSqlQuery &row);
    void takeLineDevice(const QSqlQuery &row);
    void takeWebRtcAccount(const QSqlQuery &row);
    void takeCustomInterface(const QSqlQuery &row);
    void takeLineExtension(const QSqlQuery &row);
    void takeUserLine(const QSqlQuery &row);
    void takeLogIn(const QSqlQuery &row);
    void takePresence(const QSqlQuery &row);
    void takeConferenceRoom(const QSqlQuery &row);
    void takeConferencePins(const QSqlQuery &row);

    [[nodiscard]] Configuration finish();

private:
    struct Number
    {
        QString extension;
        QString context;
    };

    void nameCustomInterfaces();
    void numberLines();
    void joinUsersAndLines();
    void joinAgentsAndUsers();

    QTimeZone m_logInZone;
    Configuration m_configuration;
    QHash<QString, int> m_queueIds;
    QHash<int, QString> m_customInterfaces; ///< by usercustom.id
    QHash<int, int> m_customOfLine;         ///< line id -> usercustom.id
    QHash<int, Number> m_numbers;           ///< by line id
    QHash<int, int> m_mainLines;            ///< user id -> line id
    QHash<int, int> m_mainUsers;            ///< line id -> user id
    QSet<QString> m_presenceNames;
};

} // namespace xivocc::xivo
