#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace xivocc::test {

/// A private PostgreSQL server in a temporary directory, on a free port of 127.0.0.1 and a unix
/// socket. It ends with this object, and with the process if that dies. Run by root, the server
/// belongs to the user postgres, because it refuses to run as root.
class PostgresCluster final
{
public:
    static constexpr const char *reader = "stats"; ///< may log in with the password below, owns nothing
    static constexpr const char *readerPassword = "secret";

    PostgresCluster();
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// Creates the cluster (the first time) and waits until it accepts connections.
    [[nodiscard]] bool start();
    /// Breaks all connections and stops; start() may follow.
    void stop();

    /// Creates a database from files of SQL and lets the reader SELECT all its tables.
    [[nodiscard]] bool createDatabase(const QString &name, const QStringList &sqlFiles);
    /// Runs statements as superuser.
    [[nodiscard]] bool execute(const QString &database, const QString &sql);

    /// As the reader, over TCP.
    [[nodiscard]] QUrl url(const QString &database) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Why the last call failed.
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    [[nodiscard]] bool create();
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments,
                           const QByteArray &input = {});
    [[nodiscard]] bool psql(const QString &database, const QStringList &arguments,
                            const QByteArray &input = {});
    void prepare(QProcess &process) const;

    QTemporaryDir m_directory;
    QString m_programs;
    QProcess m_server;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace xivocc::test
