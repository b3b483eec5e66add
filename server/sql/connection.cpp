#include "connection.h"

#include <QUuid>

namespace xivocc::sql {

tl::expected<void, QString> Connection::open()
{
    if (isOpen())
        return {};
    m_name = m_purpose + QLatin1Char('-') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString error;
    {
        const auto database = m_address.open(m_name);
        if (database)
            return {};
        error = database.error();
    }
    close();
    return tl::unexpected(error);
}

void Connection::close()
{
    if (!isOpen())
        return;
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

} // namespace xivocc::sql
