#include "benches.h"
#include "measure.h"
#include "synthetic_floor.h"

#include <realtime/floor.h>
#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <chrono>
#include <malloc.h>

namespace xivocc::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qsizetype readBytes = 64 * 1024;

Instant now()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

/// What the AMI thread and the main thread do with a full picture, here one after the other.
class Picture final
{
public:
    explicit Picture(realtime::Floor &floor)
        : m_floor(floor),
          m_parser([this](const ami::AmiFrame &frame) { m_translator.translate(frame, now(), m_facts); })
    {
    }

    void add(const QByteArray &frame)
    {
        m_pending += frame;
        if (m_pending.size() >= readBytes)
            read();
    }
    void read()
    {
        const auto start = Clock::now();
        m_parser.feed({m_pending.constData(), static_cast<std::size_t>(m_pending.size())});
        for (const realtime::TimedFact &fact : m_facts)
            static_cast<void>(m_floor.apply(fact));
        m_facts.clear();
        m_busy += Clock::now() - start;
        m_pending.clear();
    }
    void tell(const realtime::Fact &fact)
    {
        const auto start = Clock::now();
        static_cast<void>(m_floor.apply({now(), fact}));
        m_busy += Clock::now() - start;
    }
    [[nodiscard]] double seconds() const { return std::chrono::duration<double>(m_busy).count(); }

private:
    realtime::Floor &m_floor;
    ami::AmiTranslator m_translator;
    std::vector<realtime::TimedFact> m_facts;
    ami::AmiParser m_parser;
    QByteArray m_pending;
    Clock::duration m_busy{};
};

} // namespace

int benchFloor(const QStringList &)
{
    const SyntheticFloor synthetic{10'000, 500, 5};
    const double before = residentBytes();
    const Configuration configuration = synthetic.configuration();
    realtime::Floor floor;
    double configured = 0;
    double ready = 0;
    {
        Picture picture(floor);
        picture.tell(realtime::ConfigurationRead{configuration});
        configured = picture.seconds();
        picture.tell(realtime::SyncStarted{});
        synthetic.writeQueueStatus([&picture](const QByteArray &frame) { picture.add(frame); });
        synthetic.writeExtensionStates([&picture](const QByteArray &frame) { picture.add(frame); });
        picture.read();
        picture.tell(realtime::SyncFinished{});
        ready = picture.seconds() - configured;
    }
    malloc_trim(0);
    const double full = residentBytes();
    int agentsReady = 0;
    for (const Agent &agent : floor.agents()) {
        const AgentState *state = floor.agentState(agent.id);
        if (state != nullptr && state->phase == AgentPhase::Ready &&
            state->queues.size() == static_cast<std::size_t>(synthetic.queuesPerAgent))
            ++agentsReady;
    }
    print("floor.agents_ready", agentsReady, "agents");
    print("floor.configured", configured, "s");
    print("floor.ready", ready, "s");
    print("floor.memory", (full - before) / 1e6, "MB");
    print("floor.process_memory", full / 1e6, "MB");
    return agentsReady == synthetic.agents ? 0 : 1;
}

} // namespace xivocc::bench
