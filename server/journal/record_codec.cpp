#include "record_codec.h"

#include "byte_reader.h"
#include "counter_names.h"

namespace xivocc::journal {

namespace {

constexpr quint64 spelledOut = 0; ///< instead of a counter's number: its name follows

qint64 distance(Instant from, Instant until)
{
    return (until - from).count();
}

// Each kind of change has a number in the file, which is for ever its place in the variant.

void write(const Queue &queue, Instant, ByteWriter &bytes)
{
    bytes.number(queue.id);
    bytes.text(queue.name);
    bytes.text(queue.displayName);
    bytes.text(queue.number);
    bytes.text(queue.context);
}
void read(Queue &queue, Instant, ByteReader &bytes)
{
    queue.id = bytes.integer();
    queue.name = bytes.text();
    queue.displayName = bytes.text();
    queue.number = bytes.text();
    queue.context = bytes.text();
}

void write(const QueueGone &gone, Instant, ByteWriter &bytes)
{
    bytes.number(gone.queueId);
}
void read(QueueGone &gone, Instant, ByteReader &bytes)
{
    gone.queueId = bytes.integer();
}

void write(const Agent &agent, Instant, ByteWriter &bytes)
{
    bytes.number(agent.id);
    bytes.text(agent.firstName);
    bytes.text(agent.lastName);
    bytes.text(agent.number);
    bytes.text(agent.context);
    bytes.number(agent.groupId);
    bytes.number(agent.userId);
}
void read(Agent &agent, Instant, ByteReader &bytes)
{
    agent.id = bytes.integer();
    agent.firstName = bytes.text();
    agent.lastName = bytes.text();
    agent.number = bytes.text();
    agent.context = bytes.text();
    agent.groupId = bytes.integer();
    agent.userId = bytes.integer();
}

void write(const AgentGone &gone, Instant, ByteWriter &bytes)
{
    bytes.number(gone.agentId);
}
void read(AgentGone &gone, Instant, ByteReader &bytes)
{
    gone.agentId = bytes.integer();
}

void write(const AgentGroup &group, Instant, ByteWriter &bytes)
{
    bytes.number(group.id);
    bytes.text(group.name);
    bytes.text(group.displayName);
}
void read(AgentGroup &group, Instant, ByteReader &bytes)
{
    group.id = bytes.integer();
    group.name = bytes.text();
    group.displayName = bytes.text();
}

void write(const GroupGone &gone, Instant, ByteWriter &bytes)
{
    bytes.number(gone.groupId);
}
void read(GroupGone &gone, Instant, ByteReader &bytes)
{
    gone.groupId = bytes.integer();
}

void write(const QueueMember &member, Instant, ByteWriter &bytes)
{
    bytes.number(member.agentId);
    bytes.number(member.queueId);
    bytes.number(member.penalty);
}
void read(QueueMember &member, Instant, ByteReader &bytes)
{
    member.agentId = bytes.integer();
    member.queueId = bytes.integer();
    member.penalty = bytes.integer();
}

template <typename Enum> Enum readEnum(ByteReader &bytes, Enum last)
{
    const quint8 value = bytes.byte();
    if (value > static_cast<quint8>(last)) {
        bytes.fail();
        return {};
    }
    return static_cast<Enum>(value);
}

/// In the place of a call's "through a queue", which files of before this number have as 0 or 1.
constexpr quint8 throughKnownQueue = 2;

void write(const AgentState &state, Instant at, ByteWriter &bytes)
{
    bytes.number(state.agentId);
    bytes.byte(static_cast<quint8>(state.phase));
    bytes.text(state.phoneNumber);
    bytes.number(distance(state.since, at));
    bytes.unsignedNumber(state.queues.size());
    int before = 0;
    for (const int queue : state.queues)
        bytes.number(queue - std::exchange(before, queue));
    bytes.text(state.cause);
    bytes.boolean(state.call.has_value());
    if (state.call) {
        const bool isQueueKnown = state.call->queueId != 0;
        bytes.byte(isQueueKnown ? throughKnownQueue : state.call->acd ? 1 : 0);
        if (isQueueKnown)
            bytes.number(state.call->queueId);
        bytes.byte(static_cast<quint8>(state.call->direction));
        bytes.byte(static_cast<quint8>(state.call->type));
        bytes.byte(static_cast<quint8>(state.call->monitor));
    }
}
void read(AgentState &state, Instant at, ByteReader &bytes)
{
    state.agentId = bytes.integer();
    state.phase = readEnum(bytes, AgentPhase::OnCall);
    state.phoneNumber = bytes.text();
    state.since = at - milliseconds(bytes.number());
    state.queues.resize(bytes.count());
    int before = 0;
    for (int &queue : state.queues)
        queue = before += bytes.integer();
    state.cause = bytes.text();
    if (bytes.boolean()) {
        AgentCall call;
        const quint8 origin = bytes.byte();
        if (origin > throughKnownQueue)
            bytes.fail();
        call.acd = origin != 0;
        if (origin == throughKnownQueue)
            call.queueId = bytes.integer();
        call.direction = readEnum(bytes, CallDirection::Outgoing);
        call.type = readEnum(bytes, CallType::External);
        call.monitor = readEnum(bytes, MonitorState::Paused);
        state.call = call;
    }
}

void writeName(const QString &name, ByteWriter &bytes)
{
    if (const std::optional<int> number = numberOfCounter(name)) {
        bytes.unsignedNumber(static_cast<quint64>(*number) + 1);
    } else {
        bytes.unsignedNumber(spelledOut);
        bytes.text(name);
    }
}
QString readName(ByteReader &bytes)
{
    const quint64 number = bytes.unsignedNumber();
    const QString name = number == spelledOut ? bytes.text() : counterOfNumber(number - 1);
    if (name.isNull())
        bytes.fail();
    return name;
}

void write(const CountersChanged &changed, Instant at, ByteWriter &bytes)
{
    bytes.number(changed.queueId);
    bytes.boolean(changed.longestWaitBegan.has_value());
    if (changed.longestWaitBegan)
        bytes.number(distance(*changed.longestWaitBegan, at));
    bytes.unsignedNumber(changed.counters.size());
    for (const protocol::StatisticCounter &counter : changed.counters) {
        writeName(counter.name, bytes);
        bytes.figure(counter.value);
    }
}
void read(CountersChanged &changed, Instant at, ByteReader &bytes)
{
    changed.queueId = bytes.integer();
    if (bytes.boolean())
        changed.longestWaitBegan = at - milliseconds(bytes.number());
    changed.counters.resize(bytes.count());
    for (protocol::StatisticCounter &counter : changed.counters) {
        counter.name = readName(bytes);
        counter.value = bytes.figure();
    }
}

void write(const CallSeen &seen, Instant at, ByteWriter &bytes)
{
    bytes.number(seen.queueId);
    bytes.number(seen.call.position);
    bytes.text(seen.call.name);
    bytes.text(seen.call.number);
    bytes.number(distance(seen.call.queueTime, at));
    bytes.text(seen.call.uniqueId);
    bytes.text(seen.call.channel);
}
void read(CallSeen &seen, Instant at, ByteReader &bytes)
{
    seen.queueId = bytes.integer();
    seen.call.position = bytes.integer();
    seen.call.name = bytes.text();
    seen.call.number = bytes.text();
    seen.call.queueTime = at - milliseconds(bytes.number());
    seen.call.uniqueId = bytes.text();
    seen.call.channel = bytes.text();
}

void write(const CallGone &gone, Instant, ByteWriter &bytes)
{
    bytes.number(gone.queueId);
    bytes.text(gone.uniqueId);
}
void read(CallGone &gone, Instant, ByteReader &bytes)
{
    gone.queueId = bytes.integer();
    gone.uniqueId = bytes.text();
}

void write(const LinkChanged &changed, Instant at, ByteWriter &bytes)
{
    bytes.boolean(changed.up);
    bytes.number(distance(changed.since, at));
}
void read(LinkChanged &changed, Instant at, ByteReader &bytes)
{
    changed.up = bytes.boolean();
    changed.since = at - milliseconds(bytes.number());
}

void write(const StillRecording &, Instant, ByteWriter &) {}
void read(StillRecording &, Instant, ByteReader &) {}

void write(const AgentFiguresChanged &changed, Instant at, ByteWriter &bytes)
{
    bytes.number(changed.agentId);
    bytes.unsignedNumber(changed.figures.size());
    for (const AgentStatistic &figure : changed.figures) {
        writeName(figure.name, bytes);
        const auto *moment = std::get_if<Instant>(&figure.value);
        bytes.boolean(moment);
        if (moment)
            bytes.number(distance(*moment, at));
        else
            bytes.figure(std::get<double>(figure.value));
    }
}
void read(AgentFiguresChanged &changed, Instant at, ByteReader &bytes)
{
    changed.agentId = bytes.integer();
    changed.figures.resize(bytes.count());
    for (AgentStatistic &figure : changed.figures) {
        figure.name = readName(bytes);
        if (bytes.boolean())
            figure.value = at - milliseconds(bytes.number());
        else
            figure.value = bytes.figure();
    }
}

template <std::size_t kind = 0> Change readChange(quint8 asked, Instant at, ByteReader &bytes)
{
    if constexpr (kind == std::variant_size_v<Change>) {
        bytes.fail();
        return {};
    } else {
        if (asked != kind)
            return readChange<kind + 1>(asked, at, bytes);
        std::variant_alternative_t<kind, Change> change;
        read(change, at, bytes);
        return change;
    }
}

} // namespace

void write(const Record &record, Instant before, ByteWriter &bytes)
{
    bytes.byte(static_cast<quint8>(record.change.index()));
    bytes.number(distance(before, record.at));
    std::visit([&](const auto &change) { write(change, record.at, bytes); }, record.change);
}

tl::expected<std::vector<Record>, DamagedRecords> readRecords(QByteArrayView view, Instant first,
                                                              std::size_t count)
{
    ByteReader bytes(view);
    std::vector<Record> records;
    if (count > static_cast<std::size_t>(view.size()))
        return tl::unexpected(DamagedRecords{});
    records.reserve(count);
    Instant at = first;
    for (std::size_t read = 0; read < count; ++read) {
        const quint8 kind = bytes.byte();
        at += milliseconds(bytes.number());
        records.push_back({at, readChange(kind, at, bytes)});
        if (!bytes.isSound())
            return tl::unexpected(DamagedRecords{});
    }
    if (!bytes.atEnd())
        return tl::unexpected(DamagedRecords{});
    return records;
}

} // namespace xivocc::journal
