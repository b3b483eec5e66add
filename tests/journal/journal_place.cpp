#include "journal_place.h"

#include <QFile>

using namespace xivocc;
using namespace xivocc::journal;

namespace {
constexpr Instant began{seconds(1'795'424'400)};
} // namespace

JournalPlace::JournalPlace()
{
    rules.directory = directory.filePath(QStringLiteral("journal"));
    rules.recordsBetweenKeyframes = 10;
    rules.timeBetweenKeyframes = std::chrono::minutes(1);
}

FloorPicture JournalPlace::pictureAt(Instant at) const
{
    Playback playback(rules.directory);
    return playback.seek(at) ? playback.picture() : FloorPicture();
}

std::optional<Instant> JournalPlace::gapAt(Instant at) const
{
    Playback playback(rules.directory);
    return playback.seek(at) ? playback.interruptedSince() : Instant();
}

void JournalPlace::damage(const QString &file, const std::function<void(QByteArray &)> &change) const
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadWrite))
        return;
    QByteArray bytes = opened.readAll();
    change(bytes);
    opened.resize(0);
    opened.seek(0);
    opened.write(bytes);
}

Instant secondsIn(double count)
{
    return began + milliseconds(static_cast<qint64>(count * 1000));
}

std::vector<protocol::ServerMessage> smallFloor()
{
    const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    const auto loggedOut = [](int agent) {
        AgentState state;
        state.agentId = agent;
        state.since = began;
        return protocol::AgentStateEvent{state};
    };
    return {
        protocol::PbxLinkStatus{true, began},
        protocol::QueueList{{{1, text("sales"), text("Sales"), text("3001"), text("default")},
                             {2, text("help"), QStringLiteral("Aide éà"), text("3002"), text("default")}}},
        protocol::AgentGroupList{{{1, text("default"), {}}}},
        protocol::AgentList{{{7, text("Nora"), text("Vidal"), text("2007"), text("default"), 1, 70},
                             {8, text("Jean"), text("Petit"), text("2008"), text("default"), 1, 0}}},
        protocol::QueueMemberList{{{7, 1, 0}, {8, 2, 3}}},
        loggedOut(7),
        loggedOut(8)};
}

protocol::AgentStateEvent paused(int agent, const QString &cause, Instant since)
{
    AgentState state;
    state.agentId = agent;
    state.phase = AgentPhase::OnPause;
    state.since = since;
    state.cause = cause;
    return {state};
}
