#include "queue_log_row.h"

#include <QHash>

namespace xivocc::xivo {

namespace {

constexpr int noWait = -1;

struct QueueMeaning
{
    QueueEvent::Kind kind;
    int waitColumn; ///< index in data of the seconds waited
};

const QHash<QString, QueueMeaning> &queueMeanings()
{
    using Kind = QueueEvent::Kind;
    static const QHash<QString, QueueMeaning> meanings{
        {QStringLiteral("ENTERQUEUE"), {Kind::Entered, noWait}},
        {QStringLiteral("CONNECT"), {Kind::Answered, 0}},
        {QStringLiteral("ABANDON"), {Kind::Abandoned, 2}},
        {QStringLiteral("EXITWITHTIMEOUT"), {Kind::TimedOut, 2}},
        {QStringLiteral("EXITEMPTY"), {Kind::LeftEmpty, 2}},
        {QStringLiteral("EXITWITHKEY"), {Kind::LeftByKey, 3}},
        {QStringLiteral("FULL"), {Kind::Full, noWait}},
        {QStringLiteral("JOINEMPTY"), {Kind::JoinEmpty, noWait}},
        {QStringLiteral("CLOSED"), {Kind::Closed, noWait}},
        {QStringLiteral("DIVERT_CA_RATIO"), {Kind::Diverted, noWait}},
        {QStringLiteral("DIVERT_HOLDTIME"), {Kind::Diverted, noWait}},
    };
    return meanings;
}

enum class Column { None, Milliseconds, Seconds };

struct AgentMeaning
{
    AgentEvent::Kind kind;
    Column unit = Column::None;
    std::size_t durationColumn = 0;
    bool hasCause = false; ///< in the first column
};

const QHash<QString, AgentMeaning> &agentMeanings()
{
    using Kind = AgentEvent::Kind;
    static const QHash<QString, AgentMeaning> meanings{
        {QStringLiteral("AGENTCALLBACKLOGIN"), {Kind::LoggedIn}},
        {QStringLiteral("AGENTCALLBACKLOGOFF"), {Kind::LoggedOut, Column::Seconds, 1}},
        {QStringLiteral("PAUSEALL"), {Kind::Paused, Column::None, 0, true}},
        {QStringLiteral("UNPAUSEALL"), {Kind::Unpaused}},
        {QStringLiteral("WRAPUPSTART"), {Kind::WrapupBegan, Column::Seconds, 0}},
        {QStringLiteral("RINGNOANSWER"), {Kind::RingEnded, Column::Milliseconds, 0}},
        {QStringLiteral("RINGCANCELED"), {Kind::RingEnded, Column::Milliseconds, 0}},
        {QStringLiteral("CONNECT"), {Kind::CallBegan, Column::Seconds, 2}},
        {QStringLiteral("COMPLETEAGENT"), {Kind::CallEnded}},
        {QStringLiteral("COMPLETECALLER"), {Kind::CallEnded}},
        {QStringLiteral("BLINDTRANSFER"), {Kind::CallEnded}},
        {QStringLiteral("ATTENDEDTRANSFER"), {Kind::CallEnded}},
        {QStringLiteral("TRANSFER"), {Kind::CallEnded}},
        {QStringLiteral("AGENTDUMP"), {Kind::CallEnded}},
    };
    return meanings;
}

} // namespace

const QStringList &understoodEvents()
{
    static const QStringList events = [] {
        QStringList names = queueMeanings().keys();
        for (const QString &name : agentMeanings().keys()) {
            if (!names.contains(name))
                names.append(name);
        }
        names.sort();
        return names;
    }();
    return events;
}

std::optional<QueueEvent> queueEventOf(const QueueLogRow &row)
{
    const auto meaning = queueMeanings().constFind(row.event);
    if (meaning == queueMeanings().constEnd())
        return std::nullopt;
    QueueEvent event{row.at, row.queue, row.callId, meaning->kind, seconds(0)};
    if (meaning->waitColumn != noWait)
        event.waited = seconds(row.data[static_cast<std::size_t>(meaning->waitColumn)].toInt());
    return event;
}

std::optional<AgentEvent> agentEventOf(const QueueLogRow &row)
{
    constexpr QLatin1String prefix("Agent/");
    const auto meaning = agentMeanings().constFind(row.event);
    if (meaning == agentMeanings().constEnd() || !row.agent.startsWith(prefix))
        return std::nullopt;
    AgentEvent event;
    event.at = row.at;
    event.agentNumber = row.agent.mid(prefix.size());
    event.kind = meaning->kind;
    event.queue = row.queue;
    if (meaning->hasCause)
        event.cause = row.data[0];
    const QString &duration = row.data[meaning->durationColumn];
    if (meaning->unit == Column::Seconds)
        event.duration = seconds(duration.toInt());
    else if (meaning->unit == Column::Milliseconds)
        event.duration = milliseconds(duration.toInt());
    return event;
}

} // namespace xivocc::xivo
