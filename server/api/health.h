#pragma once

#include "http_message.h"

#include <domain/time.h>

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace xivocc::api {

/// How one of the server's links is.
struct LinkHealth
{
    QString name; ///< "ami", "database", "agentd", "ldap"
    bool up = false;
    Instant since{};     ///< when that began
    QString reason;      ///< why it is down, a sentence; empty when up
    QStringList missing; ///< what is wanting although it is up, sentences

    [[nodiscard]] bool isSound() const { return up && missing.isEmpty(); }
};
using ReadLinks = std::function<std::vector<LinkHealth>()>;

struct HealthCounts
{
    int sessions = 0;
    int connections = 0;
    qsizetype queues = 0;
    qsizetype agents = 0;
    qsizetype channels = 0;
    quint64 framesEncoded = 0; ///< messages about changes
    quint64 framesSent = 0;    ///< the same, once for each session that got one
};

/// The body of /health. The status of the response is 200 whatever is down: the server itself lives.
[[nodiscard]] HttpResponse healthResponse(const std::vector<LinkHealth> &links, const HealthCounts &counts);

} // namespace xivocc::api
