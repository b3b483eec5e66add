#pragma once

#include <QString>

namespace xivocc {

/// The line of a user, with all that a WebRTC phone needs to register on it.
struct LineConfig
{
    QString id;   ///< a number, or "-" when the user has no line
    QString name; ///< SIP authentication user
    QString xivoIp;
    bool hasDevice = false; ///< a physical phone
    bool webRtc = false;
    QString vendor;   ///< of the physical phone
    QString password; ///< SIP secret; empty unless the line is for WebRTC

    bool operator==(const LineConfig &) const = default;
};

} // namespace xivocc
