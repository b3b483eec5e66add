#include "ami_session.h"

#include "ami_filters.h"
#include "logging.h"

namespace xivocc::ami {

using State = AmiStatus::State;

AmiSession::AmiSession(const config::AmiSettings &settings, const AmiTiming &timing, Write write)
    : m_settings(settings),
      m_timing(timing),
      m_write(std::move(write)),
      m_parser([this](const AmiFrame &frame) { handle(frame); }),
      m_resyncPause(timing.resyncPause)
{
}

void AmiSession::begin(Clock::time_point now, Instant at)
{
    m_now = m_lastReceived = m_lastPing = now;
    m_at = at;
    m_parser.reset();
    m_failure.reset();
    m_isPasswordRefused = false;
    m_state = State::LoggingIn;
    logIn();
}

void AmiSession::end(Instant at)
{
    m_at = at;
    m_state = State::Disconnected;
    m_lists.stop();
    m_resyncDue.reset();
    m_isWaitingForBoot = false;
    m_isDiscarding = false;
    m_isListingRooms = m_isRoomListDue = m_isRoomListRefused = false;
    m_requests.failAll({AmiResponse::Outcome::LinkLost,
                        QStringLiteral("The connection to Asterisk was lost before it answered."),
                        {}});
    if (std::exchange(m_isFloorTold, false))
        add(realtime::LinkLost{});
}

void AmiSession::receive(std::string_view bytes, Clock::time_point now, Instant at)
{
    m_now = m_lastReceived = now;
    m_at = at;
    m_parser.feed(bytes);
    if (std::exchange(m_seenParserFaults, m_parser.faults().total()) != m_parser.faults().total())
        resynchronise(QStringLiteral("a message of Asterisk was longer than allowed"), now);
    startDueSynchronisation();
}

void AmiSession::tick(Clock::time_point now, Instant at)
{
    m_now = now;
    m_at = at;
    if (m_state == State::Disconnected)
        return;
    m_requests.expire(now);
    if (m_isWaitingForBoot && now - m_loggedInAt >= m_timing.boot)
        synchronise();
    if (m_lists.isRunning() && now - m_lists.lastProgress() > m_timing.response)
        fail(QStringLiteral(
            "Asterisk did not finish the list of its queues, lines or channels within the time limit."));
    startDueSynchronisation();
    keepAlive();
}

void AmiSession::submit(const AmiAction &action, Clock::time_point now, Done done)
{
    m_now = now;
    if (m_state < State::Synchronising)
        done({AmiResponse::Outcome::LinkLost, QStringLiteral("The link to Asterisk is down."), {}});
    else
        request(action, std::move(done));
}

void AmiSession::request(const AmiAction &action, Done done)
{
    if (m_requests.isFull()) {
        done({AmiResponse::Outcome::Unsendable,
              QStringLiteral("Too many actions wait for Asterisk's answer."),
              {}});
        return;
    }
    const QByteArray id = m_requests.nextId();
    const auto bytes = action.encoded(id);
    if (!bytes) {
        done({AmiResponse::Outcome::Unsendable,
              QStringLiteral("The action %1 was not sent: %2.")
                  .arg(QString::fromUtf8(action.name()), bytes.error()),
              {}});
        return;
    }
    m_requests.add(id, m_now + m_timing.response, std::move(done));
    m_write(*bytes);
}

void AmiSession::handle(const AmiFrame &frame)
{
    if (frame.kind() == AmiFrame::Kind::Response) {
        followLists(frame);
        m_requests.resolve(frame);
        return;
    }
    if (frame.kind() != AmiFrame::Kind::Event)
        return;
    ++m_events;
    if (frame.name() == "FullyBooted") {
        if (m_isWaitingForBoot)
            synchronise();
        else if (m_isFloorTold)
            resynchronise(QStringLiteral("Asterisk has finished its start"), m_now);
        return;
    }
    if (m_isFloorTold && !m_isDiscarding)
        m_translator.translate(frame, m_at, m_facts);
    followRooms(frame);
    followLists(frame);
}

void AmiSession::logIn()
{
    AmiAction action("Login");
    action.add("Username", m_settings.user)
        .add("Secret", m_settings.password)
        .add("Events", QStringLiteral("on"));
    request(action, [this](const AmiResponse &response) {
        if (response.succeeded()) {
            loggedIn();
        } else if (response.outcome == AmiResponse::Outcome::Refused ||
                   response.outcome == AmiResponse::Outcome::Unsendable) {
            m_isPasswordRefused = true;
            fail(QStringLiteral(
                     "Asterisk refused the log-in of the manager user \"%1\" (%2). Compare user and password "
                     "with manager.conf, and its permit lines with this machine's address.")
                     .arg(m_settings.user, response.message));
        } else if (response.outcome == AmiResponse::Outcome::TimedOut) {
            fail(QStringLiteral("Asterisk did not answer the log-in within the time limit."));
        }
    });
}

void AmiSession::loggedIn()
{
    m_loggedInAt = m_now;
    m_isWaitingForBoot = true;
    request(AmiAction("CoreSettings"), [this](const AmiResponse &response) {
        if (response.succeeded())
            m_asteriskVersion = QString::fromUtf8(response.value("AsteriskVersion"));
    });
    if (m_settings.useFilters)
        setFilters();
}

void AmiSession::setFilters()
{
    for (const QByteArray &filter : noiseFilters()) {
        AmiAction action("Filter");
        action.add("Operation", QStringLiteral("Add")).add("Filter", QString::fromLatin1(filter));
        request(action, [this](const AmiResponse &response) {
            if (response.outcome != AmiResponse::Outcome::Refused ||
                std::exchange(m_isFilterRefusalTold, true))
                return;
            qCInfo(
                log,
                "Asterisk does not let the manager user set filters (%s): events without a meaning here are "
                "sent all the same. The write right \"system\" in manager.conf would spare them.",
                qUtf8Printable(response.message));
        });
    }
}

void AmiSession::synchronise()
{
    m_isWaitingForBoot = false;
    m_isDiscarding = false;
    m_isFloorTold = true;
    m_isListingRooms = m_isRoomListDue = false;
    m_resyncDue.reset();
    m_state = State::Synchronising;
    m_lastSynchronised = m_now;
    ++m_synchronisations;
    add(realtime::SyncStarted{});
    m_lists.start(m_now);
    for (const QByteArray &action : AmiSynchronisation::actions()) {
        const QByteArray id = m_requests.nextId();
        m_lists.expect(action, id);
        m_write(*AmiAction(action).encoded(id));
    }
}

void AmiSession::followLists(const AmiFrame &frame)
{
    switch (m_lists.handle(frame, m_now)) {
    case AmiSynchronisation::Step::None:
    case AmiSynchronisation::Step::Progress:
        return;
    case AmiSynchronisation::Step::Refused:
        if (!std::exchange(m_isListRefusalTold, true)) {
            const std::string_view message = frame.value("Message");
            qCWarning(
                log, "Asterisk refused the list %s (%.*s): what it would tell is learned only as it changes.",
                m_lists.troubledAction().constData(), static_cast<int>(message.size()), message.data());
        }
        break;
    case AmiSynchronisation::Step::Miscounted:
        ++m_miscountedLists;
        resynchronise(QStringLiteral("the list %1 had not as many items as Asterisk said")
                          .arg(QString::fromUtf8(m_lists.troubledAction())),
                      m_now);
        break;
    case AmiSynchronisation::Step::Finished:
        break;
    }
    if (!m_lists.isRunning())
        finishSynchronisation();
}

void AmiSession::finishSynchronisation()
{
    m_state = State::Live;
    add(realtime::SyncFinished{});
    listRooms();
}

void AmiSession::listRooms()
{
    if (m_state != State::Live || m_isRoomListRefused)
        return;
    if (m_isListingRooms) {
        m_isRoomListDue = true;
        return;
    }
    m_isListingRooms = true;
    m_isRoomListDue = false;
    request(AmiAction("MeetmeList"), [this](const AmiResponse &response) {
        if (response.succeeded() && !response.value("EventList").isEmpty()) { // the members follow as events
            add(realtime::RoomListStarted{});
            return;
        }
        m_isListingRooms = false;
        if (response.outcome != AmiResponse::Outcome::Refused)
            return;
        if (response.message ==
            QLatin1String("No active conferences.")) { // app_meetme's word for an empty list
            add(realtime::RoomListStarted{});
            add(realtime::RoomListFinished{});
            return;
        }
        m_isRoomListRefused = true;
        qCInfo(log,
               "Asterisk does not list its conference rooms (%s): who is in them is learned as it changes.",
               qUtf8Printable(response.message));
    });
}

void AmiSession::followRooms(const AmiFrame &frame)
{
    const bool isComplete = frame.name() == "MeetmeListComplete";
    if (isComplete)
        m_isListingRooms = false;
    if (m_translator.takeRoomHint() || (isComplete && m_isRoomListDue))
        listRooms();
}

void AmiSession::fail(const QString &reason)
{
    if (!m_failure)
        m_failure = reason;
}

void AmiSession::resynchronise(const QString &reason, Clock::time_point now)
{
    if (!m_isFloorTold || m_resyncDue)
        return;
    // Faults that come back make the pause longer, a quiet time makes it short again.
    const auto quiet = now - m_lastSynchronised;
    m_resyncPause = quiet > 2 * m_resyncPause ? m_timing.resyncPause
                                              : std::min(2 * m_resyncPause, m_timing.longestResyncPause);
    m_resyncDue = std::max(now, m_lastSynchronised + m_resyncPause);
    qCWarning(log, "The picture of the contact centre is read from Asterisk anew because %s.",
              qUtf8Printable(reason));
}

void AmiSession::discardFacts(const QString &reason, Clock::time_point now)
{
    m_isDiscarding = true;
    m_facts.clear();
    m_lists.stop();
    resynchronise(reason, now);
}

void AmiSession::startDueSynchronisation()
{
    if (m_resyncDue && *m_resyncDue <= m_now && !m_failure)
        synchronise();
}

void AmiSession::keepAlive()
{
    if (m_now - m_lastReceived > m_timing.silence) {
        fail(QStringLiteral("Asterisk has been silent for longer than the heartbeat allows."));
    } else if (m_now - m_lastPing >= m_timing.ping && m_state >= State::Synchronising) {
        m_lastPing = m_now;
        request(AmiAction("Ping"), [](const AmiResponse &) {}); // what counts is that something is received
    }
}

void AmiSession::add(realtime::Fact fact)
{
    m_facts.push_back({m_at, std::move(fact)});
}

void AmiSession::report(AmiStatus &status) const
{
    status.asteriskVersion = m_asteriskVersion;
    status.interfaceVersion = QString::fromUtf8(m_parser.interfaceVersion());
    status.events = m_events;
    status.unknownEvents = m_translator.tally().unknown;
    status.unreadableEvents = m_translator.tally().unreadable;
    status.parserFaults = m_parser.faults().total();
    status.miscountedLists = m_miscountedLists;
    status.synchronisations = m_synchronisations;
}

} // namespace xivocc::ami
