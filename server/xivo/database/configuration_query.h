#pragma once

#include <domain/configuration.h>

#include <QByteArray>
#include <QStringList>
#include <tl/expected.hpp>

class QSqlDatabase;

namespace xivocc::xivo {

/// What one reading of the database gave: the configuration, and in words what could not be read.
struct ConfigurationReading
{
    Configuration configuration;
    QStringList problems; ///< "table … is missing: <what the suite lacks without it>"

    bool operator==(const ConfigurationReading &) const = default;
};

/// Reads everything in one read-only snapshot. A subject whose table or column does not exist becomes
/// a problem. Any other failure is the error of the whole: half a configuration would make agents
/// disappear only because a table was locked. `siteZone` is the IANA zone of the PBX.
[[nodiscard]] tl::expected<ConfigurationReading, QString> readConfiguration(QSqlDatabase &database,
                                                                            const QByteArray &siteZone);

} // namespace xivocc::xivo
