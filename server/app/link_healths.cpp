#include "link_healths.h"

namespace xivocc::app {

namespace {
QString stateText(ami::AmiStatus::State state)
{
    switch (state) {
    case ami::AmiStatus::State::Disconnected:
        return QStringLiteral("not connected to Asterisk's manager interface");
    case ami::AmiStatus::State::Connecting:
        return QStringLiteral("connecting to Asterisk's manager interface");
    case ami::AmiStatus::State::LoggingIn:
        return QStringLiteral("logging in to Asterisk's manager interface");
    case ami::AmiStatus::State::Synchronising:
        return QStringLiteral("reading queues, members and channels");
    case ami::AmiStatus::State::Live:
        break;
    }
    return {};
}
} // namespace

api::LinkHealth healthOf(const ami::AmiStatus &status)
{
    api::LinkHealth health{QStringLiteral("ami"), status.isLive(), status.since.value_or(Instant{}), {}, {}};
    if (!health.up)
        health.reason = status.lastError.isEmpty() ? stateText(status.state) : status.lastError;
    return health;
}

api::LinkHealth healthOf(const xivo::DatabaseStatus &status, const QStringList &problems)
{
    return {QStringLiteral("database"), status.ok, status.since, status.reason, problems};
}

api::LinkHealth healthOf(const QString &name, const xivo::LinkHealth &health)
{
    return {name, health.ok, health.since, health.reason, {}};
}

api::LinkHealth healthOf(const store::StoreStatus &status)
{
    return {QStringLiteral("store"), status.ok, status.since, status.reason, {}};
}

api::LinkHealth healthOf(const ldap::DirectoryStatus &status)
{
    return {QStringLiteral("ldap"), status.ok, status.since, status.reason, {}};
}

api::LinkHealth healthOf(const push::EventPoster &poster)
{
    const push::PosterHealth &health = poster.health();
    return {QStringLiteral("events"), health.isUp, health.since, health.reason, {}};
}

} // namespace xivocc::app
