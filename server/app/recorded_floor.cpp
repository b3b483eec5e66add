#include "recorded_floor.h"

#include <domain/present_moment.h>
#include <store/store_location.h>

#include <QDateTime>
#include <QFileInfo>

namespace xivocc::app {

namespace {

QString directoryFrom(const config::Settings &settings)
{
    if (!settings.journal.directory.isEmpty())
        return settings.journal.directory;
    const QUrl store =
        settings.store.url.scheme() == QLatin1String("sqlite") ? settings.store.url : store::usualLocation();
    return QFileInfo(store.path()).absolutePath() + QStringLiteral("/journal");
}

journal::JournalRules rulesFrom(const config::Settings &settings)
{
    constexpr qint64 megabyte = 1024 * 1024;
    constexpr qint64 fewestSegments = 8; // so that little is lost when the oldest one goes
    journal::JournalRules rules;
    rules.directory = directoryFrom(settings);
    rules.keep = {settings.journal.keep, settings.journal.maxMegabytes * megabyte};
    rules.largestSegment = std::min(rules.largestSegment, rules.keep.maxBytes / fewestSegments);
    return rules;
}

commands::Refusal refusalOf(const journal::ReadRefusal &refusal)
{
    switch (refusal.problem) {
    case journal::ReadProblem::NothingRecorded:
        return {
            QStringLiteral("NothingRecorded"),
            QStringLiteral("Nothing has been recorded yet. Try again in a few seconds; when that does not "
                           "help, ask the administrator to look at \"journal\" on the page /health.")};
    case journal::ReadProblem::BeforeOldest:
        return {QStringLiteral("BeforeOldest"),
                QStringLiteral("The journal begins at %1. Ask for that moment or a later one.")
                    .arg(QDateTime::fromMSecsSinceEpoch(refusal.oldest.time_since_epoch().count(), Qt::UTC)
                             .toString(Qt::ISODateWithMs))};
    case journal::ReadProblem::TooManyQuestions:
        break;
    }
    return {QStringLiteral("TooBusy"),
            QStringLiteral("Too many ask for the past just now. Try again in a few seconds.")};
}

template <typename Found> journal::Journal::Answer<Found> answerTo(commands::FloorJournal::Answer<Found> done)
{
    return [done = std::move(done)](const tl::expected<Found, journal::ReadRefusal> &found) {
        if (found)
            done(*found);
        else
            done(tl::unexpected(refusalOf(found.error())));
    };
}

} // namespace

RecordedFloor::RecordedFloor(const config::Settings &settings, const realtime::Floor &floor,
                             const statistics::DayStatistics &statistics)
    : m_journal(settings.journal.enabled ? std::make_unique<journal::Journal>(rulesFrom(settings)) : nullptr),
      m_recorder(m_journal ? std::make_unique<FloorRecorder>(floor, statistics, *m_journal) : nullptr),
      m_history(m_journal ? this : nullptr, presentMoment)
{
}

void RecordedFloor::start()
{
    if (m_journal)
        m_journal->start();
}

std::optional<api::LinkHealth> RecordedFloor::health() const
{
    if (!m_journal)
        return std::nullopt;
    const journal::JournalStatus &status = m_journal->status();
    return api::LinkHealth{QStringLiteral("journal"), status.isRecording, status.since, status.reason, {}};
}

void RecordedFloor::findFloorAt(Instant at, Answer<protocol::PastFloor> done)
{
    m_journal->findFloorAt(at, answerTo(std::move(done)));
}

void RecordedFloor::findChanges(Instant from, Instant until, Answer<protocol::PastFloorChanges> done)
{
    m_journal->findChanges(from, until, answerTo(std::move(done)));
}

} // namespace xivocc::app
