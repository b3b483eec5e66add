#pragma once

#include "ami_session.h"
#include "simulation.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

class QCoreApplication;

namespace xivocc::sim {

/// What the user of xivo-sim asked for.
struct CommandLine
{
    Simulation::Settings simulation; ///< all but its start
    std::chrono::minutes warmUp{20}; ///< virtual time already passed when the ports open
    double speed = 1;
    QHostAddress address;
    quint16 amiPort = 5038;
    quint16 agentdPort = 9493;
    quint16 confdPort = 9486;
    quint16 ctiPort = 0;
    QString ctiVersion;
    AmiSession::Account amiAccount;
    QUrl database;
    QByteArray timeZone; ///< IANA id; queue_log is local time
};

/// The error is a sentence that names the option at fault.
[[nodiscard]] tl::expected<CommandLine, QString> readCommandLine(const QCoreApplication &app);

} // namespace xivocc::sim
