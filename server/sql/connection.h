#pragma once

#include "database_address.h"

#include <QSqlDatabase>

namespace xivocc::sql {

/// One connection to a database, opened when it is first needed. Belongs to the thread that opens it.
class Connection final
{
public:
    /// `purpose` tells connections apart in messages of Qt's.
    Connection(DatabaseAddress address, QString purpose)
        : m_address(std::move(address)), m_purpose(std::move(purpose))
    {
    }
    ~Connection() { close(); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Does nothing when it is open. The error is a sentence.
    [[nodiscard]] tl::expected<void, QString> open();
    void close();
    [[nodiscard]] bool isOpen() const { return !m_name.isEmpty(); }
    [[nodiscard]] const DatabaseAddress &address() const { return m_address; }

    /// Calls the function with the open connection. Qt wants no copy of it to be kept.
    template <typename Function> auto use(const Function &function) const
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        return function(database);
    }

private:
    DatabaseAddress m_address;
    QString m_purpose;
    QString m_name; ///< empty: not open
};

} // namespace xivocc::sql
