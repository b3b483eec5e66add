#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace xivocc::testing {

/// What a test's server is told; a port of 0 leaves the interface out.
struct ServerFile
{
    quint16 api = 0;
    quint16 ami = 0;
    QString database; ///< its URL
    quint16 agentd = 0;
    quint16 confd = 0;
    QString administrators = {}; ///< logins; empty: rights are open to all
    QUrl events = {}; ///< where telephones' events are posted

    /// Its path; empty when it cannot be written. The directory must outlive the server.
    [[nodiscard]] QString write(const QTemporaryDir &directory) const;
};

} // namespace xivocc::testing
