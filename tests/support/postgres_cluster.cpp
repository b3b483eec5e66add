#include "postgres_cluster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QThread>

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace xivocc::test {

namespace {

constexpr int programTimeout = 60'000;
constexpr int startTimeout = 30'000;
constexpr int stopTimeout = 10'000;
constexpr int pollInterval = 20;

/// The newest PostgreSQL of the machine; Debian keeps its programs off the PATH.
QString findPrograms()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QString found;
    double newest = 0;
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString programs = versions.filePath(name + QStringLiteral("/bin"));
        if (name.toDouble() > newest && QFile::exists(programs + QStringLiteral("/initdb"))) {
            newest = name.toDouble();
            found = programs;
        }
    }
    return found;
}

quint16 findFreePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

PostgresCluster::PostgresCluster()
    : m_directory(QStringLiteral("/tmp/xivocc-pg-XXXXXX")), m_programs(findPrograms()), m_port(findFreePort())
{
}

PostgresCluster::~PostgresCluster()
{
    stop();
}

void PostgresCluster::prepare(QProcess &process) const
{
    const passwd *account = geteuid() == 0 ? getpwnam("postgres") : nullptr;
    const uid_t user = account != nullptr ? account->pw_uid : 0;
    const gid_t group = account != nullptr ? account->pw_gid : 0;
    process.setWorkingDirectory(m_directory.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([user, group] {
        if (user != 0 && (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT); // after setuid, which clears it
    });
}

bool PostgresCluster::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    prepare(process);
    process.start(m_programs + QLatin1Char('/') + program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(programTimeout) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0)
        return true;
    m_error =
        program + QStringLiteral(": ") + QString::fromLocal8Bit(process.readAll()) + process.errorString();
    return false;
}

bool PostgresCluster::create()
{
    if (m_programs.isEmpty() || m_port == 0 || !m_directory.isValid()) {
        m_error = QStringLiteral("no PostgreSQL server, no free port or no temporary directory");
        return false;
    }
    if (const passwd *account = getpwnam("postgres"); geteuid() == 0 && account != nullptr) {
        if (chown(qPrintable(m_directory.path()), account->pw_uid, account->pw_gid) != 0) {
            m_error = QStringLiteral("the temporary directory cannot be given to the user postgres");
            return false;
        }
    }
    return run(QStringLiteral("initdb"),
               {QStringLiteral("-D"), m_directory.filePath(QStringLiteral("data")), QStringLiteral("-U"),
                QStringLiteral("postgres"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                QStringLiteral("--no-locale"), QStringLiteral("--no-sync"),
                QStringLiteral("--auth-local=trust"), QStringLiteral("--auth-host=scram-sha-256")});
}

bool PostgresCluster::start()
{
    const bool first = !QFile::exists(m_directory.filePath(QStringLiteral("data/PG_VERSION")));
    if (first && !create())
        return false;
    prepare(m_server);
    m_server.setStandardOutputFile(m_directory.filePath(QStringLiteral("log")), QIODevice::Append);
    m_server.start(m_programs + QStringLiteral("/postgres"),
                   {QStringLiteral("-D"), m_directory.filePath(QStringLiteral("data")), QStringLiteral("-k"),
                    m_directory.path(), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-h"),
                    QStringLiteral("127.0.0.1"), QStringLiteral("-F")});
    QElapsedTimer clock;
    clock.start();
    while (!psql(QStringLiteral("postgres"), {}, "select 1")) {
        if (clock.hasExpired(startTimeout) || m_server.waitForFinished(0))
            return false;
        QThread::msleep(pollInterval);
    }
    return !first || execute(QStringLiteral("postgres"),
                             QStringLiteral("create role %1 login password '%2'")
                                 .arg(QLatin1String(reader), QLatin1String(readerPassword)));
}

void PostgresCluster::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    kill(static_cast<pid_t>(m_server.processId()), SIGINT); // "fast": rolls back and disconnects everybody
    if (!m_server.waitForFinished(stopTimeout))
        m_server.kill();
    m_server.waitForFinished(stopTimeout);
}

bool PostgresCluster::psql(const QString &database, const QStringList &arguments, const QByteArray &input)
{
    return run(QStringLiteral("psql"),
               QStringList{QStringLiteral("-h"), m_directory.path(), QStringLiteral("-p"),
                           QString::number(m_port), QStringLiteral("-U"), QStringLiteral("postgres"),
                           QStringLiteral("-d"), database, QStringLiteral("-X"), QStringLiteral("-q"),
                           QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1")} +
                   arguments,
               input);
}

bool PostgresCluster::execute(const QString &database, const QString &sql)
{
    return psql(database, {}, sql.toUtf8());
}

bool PostgresCluster::createDatabase(const QString &name, const QStringList &sqlFiles)
{
    if (!execute(QStringLiteral("postgres"), QStringLiteral("create database \"%1\"").arg(name)))
        return false;
    for (const QString &sqlFile : sqlFiles) {
        QFile file(sqlFile);
        if (!file.open(QIODevice::ReadOnly)) {
            m_error = sqlFile + QStringLiteral(": ") + file.errorString();
            return false;
        }
        if (!psql(name, {}, file.readAll()))
            return false;
    }
    return execute(
        name, QStringLiteral("grant select on all tables in schema public to %1").arg(QLatin1String(reader)));
}

QUrl PostgresCluster::url(const QString &database) const
{
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(QLatin1String(reader));
    url.setPassword(QLatin1String(readerPassword));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(QLatin1Char('/') + database);
    return url;
}

} // namespace xivocc::test
