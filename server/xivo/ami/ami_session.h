#pragma once

#include "ami_action.h"
#include "ami_parser.h"
#include "ami_requests.h"
#include "ami_status.h"
#include "ami_synchronisation.h"
#include "ami_timing.h"
#include "ami_translator.h"

#include <config/settings.h>

#include <optional>

namespace xivocc::ami {

/// What is said over a manager connection: log-in, filters, synchronisation, heartbeat, actions and their
/// answers. Bytes in, facts out. Knows no socket and no clock: its owner brings bytes and the time, and gives
/// the connection up when failure() says why.
class AmiSession final
{
public:
    using Clock = std::chrono::steady_clock;
    using Write = std::function<void(const QByteArray &)>;
    using Done = AmiRequests::Done;

    AmiSession(const config::AmiSettings &settings, const AmiTiming &timing, Write write);

    /// The connection is up.
    void begin(Clock::time_point now, Instant at);
    /// The connection is gone: unanswered actions fail, and the floor is told.
    void end(Instant at);
    void receive(std::string_view bytes, Clock::time_point now, Instant at);
    void tick(Clock::time_point now, Instant at);

    /// Sends an action for somebody else; refused until the log-in succeeded.
    void submit(const AmiAction &action, Clock::time_point now, Done done);
    /// Reads the full picture anew, now or, when that was done lately, after a pause.
    void resynchronise(const QString &reason, Clock::time_point now);
    /// Facts that were given out are lost: gives out no more until a new synchronisation begins.
    void discardFacts(const QString &reason, Clock::time_point now);

    /// Why the connection must be given up.
    [[nodiscard]] const std::optional<QString> &failure() const { return m_failure; }
    [[nodiscard]] bool isPasswordRefused() const { return m_isPasswordRefused; }
    [[nodiscard]] std::vector<realtime::TimedFact> takeFacts() { return std::exchange(m_facts, {}); }
    [[nodiscard]] bool takeConfigurationHint() { return m_translator.takeConfigurationHint(); }
    /// Writes what the session knows of the link.
    void report(AmiStatus &status) const;
    [[nodiscard]] AmiStatus::State state() const { return m_state; }

private:
    void handle(const AmiFrame &frame);
    void request(const AmiAction &action, Done done);
    void logIn();
    void loggedIn();
    void setFilters();
    void synchronise();
    void followLists(const AmiFrame &frame);
    void finishSynchronisation();
    /// Asks who is in the conference rooms; not a part of the synchronisation, for many have no app_meetme.
    void listRooms();
    void followRooms(const AmiFrame &frame);
    void startDueSynchronisation();
    void keepAlive();
    void fail(const QString &reason);
    void add(realtime::Fact fact);

    const config::AmiSettings m_settings;
    const AmiTiming m_timing;
    const Write m_write;

    AmiParser m_parser;
    AmiTranslator m_translator;
    AmiRequests m_requests;
    AmiSynchronisation m_lists;
    std::vector<realtime::TimedFact> m_facts;

    AmiStatus::State m_state = AmiStatus::State::Disconnected;
    std::optional<QString> m_failure;
    bool m_isPasswordRefused = false;
    bool m_isWaitingForBoot = false;
    bool m_isFloorTold = false;  ///< facts of this connection were given out
    bool m_isDiscarding = false; ///< facts were lost and the next synchronisation has not begun
    bool m_isFilterRefusalTold = false;
    bool m_isListRefusalTold = false;
    bool m_isListingRooms = false;
    bool m_isRoomListDue = false;     ///< somebody came while the list was under way
    bool m_isRoomListRefused = false; ///< in this connection
    std::optional<Clock::time_point> m_resyncDue;
    milliseconds m_resyncPause;
    std::uint64_t m_seenParserFaults = 0;

    // The moment of the call that runs.
    Clock::time_point m_now{};
    Instant m_at{};

    Clock::time_point m_loggedInAt{};
    Clock::time_point m_lastReceived{};
    Clock::time_point m_lastPing{};
    Clock::time_point m_lastSynchronised{};

    QString m_asteriskVersion;
    std::uint64_t m_events = 0;
    std::uint64_t m_miscountedLists = 0;
    std::uint64_t m_synchronisations = 0;
};

} // namespace xivocc::ami
