#pragma once

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

class QSqlDatabase;

namespace xivocc::sql {

/// Where a database is, taken from postgresql://user:password@host:port/name or
/// sqlite:///absolute/path. A PostgreSQL URL may carry ?host=/directory (unix socket),
/// ?sslmode=… and ?sslrootcert=… with libpq's meaning.
class DatabaseAddress final
{
public:
    enum class Engine { PostgreSql, Sqlite };
    enum class Use {
        Xivo,       ///< XiVO's own, only read
        XivoChange, ///< the same, to write where nothing else can
        Store ///< ours, read and written; a SQLite file is made when there is none
    };

    /// The error is a sentence for the administrator; it never holds the password.
    [[nodiscard]] static tl::expected<DatabaseAddress, QString> fromUrl(const QUrl &url, Use use);

    [[nodiscard]] Engine engine() const { return m_engine; }
    /// "stats@127.0.0.1:5432/asterisk" or the file's path: for messages, without the password.
    [[nodiscard]] QString text() const;

    /// Opens a connection of this name in the calling thread. Connecting and every later
    /// statement end by themselves after a few seconds. The error is a sentence.
    [[nodiscard]] tl::expected<QSqlDatabase, QString> open(const QString &connectionName) const;

private:
    [[nodiscard]] QString useText() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] QStringList sessionStatements() const;

    Engine m_engine = Engine::PostgreSql;
    Use m_use = Use::Xivo;
    QString m_name;
    QString m_host;
    int m_port = 5432;
    QString m_user;
    QString m_password;
    QString m_options;
};

} // namespace xivocc::sql
