#pragma once

#include "time.h"

#include <QString>
#include <QStringList>

namespace xivocc {

/// How one of the server's links to the rest of the system is.
struct LinkHealth
{
    QString name; ///< "ami", "database", "agentd", "confd", "cti", "ldap", "store", "journal", "events"
    bool up = false;
    Instant since{};     ///< when that began
    QString reason;      ///< why it is down, a sentence; empty when up
    QStringList missing; ///< what is wanting although it is up, sentences

    [[nodiscard]] bool isSound() const { return up && missing.isEmpty(); }
    bool operator==(const LinkHealth &) const = default;
};

} // namespace xivocc
