#include "benches.h"
#include "measure.h"
#include "percentile.h"
#include "synthetic_floor.h"

#include <journal/journal_reader.h>
#include <journal/journal_writer.h>
#include <journal/playback.h>

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <chrono>

namespace xivocc::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int facts = 2'000'000;
constexpr int seeks = 100;
constexpr Instant began{std::chrono::seconds(1'795'392'000)};
constexpr std::chrono::hours dayLength{24};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A day of a contact centre as sessions hear it: agents change states, queues their figures, callers come
/// and go, at moments spread evenly over the day.
class SyntheticDay final
{
public:
    explicit SyntheticDay(const SyntheticFloor &floor) : m_floor(floor), m_calls(floor.queues + 1)
    {
        const Configuration configuration = floor.configuration();
        whole = {protocol::PbxLinkStatus{true, began}, protocol::QueueList{configuration.queues},
                 protocol::AgentGroupList{configuration.groups}, protocol::AgentList{configuration.agents},
                 protocol::QueueMemberList{configuration.members}};
        for (const Agent &agent : configuration.agents)
            whole.push_back(protocol::AgentStateEvent{stateOf(agent.id, began)});
    }

    [[nodiscard]] protocol::ServerMessage next(Instant now)
    {
        const int kind = m_random.bounded(10);
        const int queue = 1 + m_random.bounded(m_floor.queues);
        if (kind < 5)
            return protocol::AgentStateEvent{stateOf(1 + m_random.bounded(m_floor.agents), now)};
        if (kind < 8)
            return figuresOf(queue);
        return callsOf(queue, now);
    }

    std::vector<protocol::ServerMessage> whole;

private:
    [[nodiscard]] AgentState stateOf(int agent, Instant now)
    {
        AgentState state;
        state.agentId = agent;
        state.phase = static_cast<AgentPhase>(m_random.bounded(8));
        state.phoneNumber = QString::number(1000 + agent);
        state.since = now;
        state.queues = m_floor.queuesOf(agent);
        if (state.phase == AgentPhase::OnPause)
            state.cause = QStringLiteral("reason%1").arg(m_random.bounded(5));
        if (state.phase == AgentPhase::OnCall)
            state.call = AgentCall{m_random.bounded(2) == 0, CallDirection::Incoming, CallType::External,
                                   MonitorState::Disabled};
        return state;
    }
    [[nodiscard]] protocol::QueueStatistics figuresOf(int queue)
    {
        const auto counter = [this](const char *name, int limit) {
            return protocol::StatisticCounter{QString::fromLatin1(name),
                                              m_random.bounded(limit * 100) / 100.0};
        };
        return {queue,
                {{QStringLiteral("AvailableAgents"), double(m_random.bounded(200))},
                 {QStringLiteral("TalkingAgents"), double(m_random.bounded(200))},
                 {QStringLiteral("TotalNumberCallsEntered"), double(++m_entered)},
                 counter("PercentageAnsweredTotal", 100),
                 counter("PercentageAnsweredTotalLastHour", 100)}};
    }
    [[nodiscard]] protocol::QueueCalls callsOf(int queue, Instant now)
    {
        std::vector<WaitingCall> &calls = m_calls[static_cast<std::size_t>(queue)];
        if (calls.size() < 2 || (calls.size() < 12 && m_random.bounded(2) == 0)) {
            const int call = ++m_call;
            calls.push_back({0, QStringLiteral("Caller %1").arg(call), QStringLiteral("01%1").arg(call, 8),
                             now,
                             QStringLiteral("%1.%2").arg(now.time_since_epoch().count() / 1000).arg(call),
                             QStringLiteral("PJSIP/trunk-%1").arg(call, 8, 16, QLatin1Char('0'))});
        } else {
            calls.erase(calls.begin());
        }
        for (std::size_t index = 0; index < calls.size(); ++index)
            calls[index].position = static_cast<int>(index) + 1;
        return {queue, calls};
    }

    SyntheticFloor m_floor;
    QRandomGenerator m_random{20'261'123};
    std::vector<std::vector<WaitingCall>> m_calls; ///< by queue
    int m_call = 0;
    int m_entered = 0;
};

/// Writes the day; false when the disk refuses.
bool writeDay(const journal::JournalRules &rules)
{
    SyntheticDay day({1000, 60, 5});
    journal::JournalWriter writer(rules);
    if (!writer.open(began) || !writer.begin(began, day.whole))
        return false;
    for (int fact = 0; fact < facts; ++fact) {
        const Instant now = began + milliseconds(qint64(fact) * milliseconds(dayLength).count() / facts);
        if (!writer.note(now, day.next(now)))
            return false;
        // The server's clock ticks each second.
        if (fact % 23 == 0 && !writer.advance(now))
            return false;
    }
    return writer.flush().has_value();
}

} // namespace

int benchJournal(const QStringList &)
{
    const QTemporaryDir directory;
    journal::JournalRules rules;
    rules.directory = directory.filePath(QStringLiteral("journal"));
    const auto start = Clock::now();
    if (!writeDay(rules))
        return 1;
    const double writing = secondsSince(start);

    double bytes = 0;
    quint64 records = 0;
    for (const journal::SegmentFile &segment : journal::segmentsIn(rules.directory)) {
        bytes += static_cast<double>(segment.bytes);
        journal::SegmentReader reader(segment.path);
        while (const auto block = reader.next())
            records += block->header.isKeyframe() ? 0 : block->header.records;
    }
    const journal::JournalReader reader(rules.directory);
    QRandomGenerator random(7);
    std::vector<double> picture;
    std::vector<double> minute;
    for (int seek = 0; seek < seeks; ++seek) {
        const Instant at =
            began + milliseconds(random.bounded(qint64(milliseconds(dayLength).count() - 120'000)));
        const auto asked = Clock::now();
        if (!reader.floorAt(at))
            return 1;
        picture.push_back(secondsSince(asked));
        const auto askedOn = Clock::now();
        if (!reader.changes(at, at + std::chrono::minutes(1)))
            return 1;
        minute.push_back(secondsSince(askedOn));
    }
    print("journal.messages", facts, "messages");
    print("journal.facts", static_cast<double>(records), "facts");
    print("journal.bytes_per_fact", bytes / static_cast<double>(records), "B");
    print("journal.size", bytes / 1e6, "MB");
    print("journal.writing", writing / static_cast<double>(records) * 1e6, "us/fact");
    print("journal.seek_median", percentile(picture, 0.5) * 1e3, "ms");
    print("journal.seek_longest", percentile(picture, 1) * 1e3, "ms");
    print("journal.minute_longest", percentile(minute, 1) * 1e3, "ms");
    return 0;
}

} // namespace xivocc::bench
