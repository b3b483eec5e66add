#include "floor_history.h"

#include "errors.h"

#include <QDateTime>

namespace xivocc::commands {

namespace {

QString inWords(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

} // namespace

bool FloorHistory::handle(const protocol::Command &command, const Requester &, const Reply &reply)
{
    return takeOneOf<protocol::GetFloorAt, protocol::GetFloorChanges>(
        command, [this, &reply](const auto &asked) { show(asked, reply); });
}

void FloorHistory::show(const protocol::GetFloorAt &asked, const Reply &reply)
{
    const QString command = QStringLiteral("getFloorAt");
    if (const auto objection = objectionTo(asked.at, command)) {
        reply(*objection);
        return;
    }
    m_journal->findFloorAt(asked.at,
                           [asked, command, reply](const tl::expected<protocol::PastFloor, Refusal> &found) {
                               if (!found) {
                                   reply(errorOf(found.error(), command));
                                   return;
                               }
                               protocol::PastFloor floor = *found;
                               floor.requestId = asked.requestId;
                               reply(floor);
                           });
}

void FloorHistory::show(const protocol::GetFloorChanges &asked, const Reply &reply)
{
    const QString command = QStringLiteral("getFloorChanges");
    if (asked.until < asked.from) {
        reply(refused("BadSpan", command,
                      QStringLiteral("The moment \"until\" is before \"from\". Exchange the two.")));
        return;
    }
    if (const auto objection = objectionTo(asked.until, command)) {
        reply(*objection);
        return;
    }
    if (asked.until - asked.from > longestSpan) {
        reply(refused("SpanTooLong", command,
                      QStringLiteral("The moments are further apart than %1 minutes. Ask for a part, and for "
                                     "the rest afterwards.")
                          .arg(std::chrono::minutes(longestSpan).count())));
        return;
    }
    m_journal->findChanges(
        asked.from, asked.until,
        [asked, command, reply](const tl::expected<protocol::PastFloorChanges, Refusal> &found) {
            if (!found) {
                reply(errorOf(found.error(), command));
                return;
            }
            protocol::PastFloorChanges changes = *found;
            changes.requestId = asked.requestId;
            reply(changes);
        });
}

std::optional<protocol::Error> FloorHistory::objectionTo(Instant latest, const QString &command) const
{
    if (!m_journal)
        return refused("JournalOff", command,
                       QStringLiteral("This server keeps no journal of the floor: it is turned off by "
                                      "\"enabled\" in [journal]. Ask the administrator to turn it on."));
    if (const Instant now = m_now(); latest > now)
        return refused("InTheFuture", command,
                       QStringLiteral("That moment has not come yet: by the server's clock it is %1. Ask for "
                                      "an earlier one.")
                           .arg(inWords(now)));
    return std::nullopt;
}

} // namespace xivocc::commands
