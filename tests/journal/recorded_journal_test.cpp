#include "recorded_journal_test.h"

#include "journal_place.h"
#include "realtime/recorded_floor.h"
#include "support/capture.h"

#include <journal/change_finder.h>

#include <QTest>
#include <algorithm>

using namespace xivocc;
using namespace xivocc::journal;

namespace {

std::vector<protocol::ServerMessage> wholeFloor(const realtime::Floor &floor)
{
    std::vector<protocol::ServerMessage> messages{
        protocol::QueueList{floor.queues()}, protocol::AgentGroupList{floor.groups()},
        protocol::AgentList{floor.agents()}, protocol::QueueMemberList{floor.members()}};
    for (const Agent &agent : floor.agents())
        messages.push_back(protocol::AgentStateEvent{*floor.agentState(agent.id)});
    return messages;
}

/// What a session would be told.
std::vector<protocol::ServerMessage> messagesOf(const realtime::Changes &changes,
                                                const realtime::Floor &floor, Instant at)
{
    std::vector<protocol::ServerMessage> messages;
    if (changes.link)
        messages.push_back(protocol::PbxLinkStatus{floor.linkUp(), at});
    for (const QueueMember &member : changes.members)
        messages.push_back(protocol::QueueMemberChanged{member});
    for (const int agent : changes.agentStates)
        messages.push_back(protocol::AgentStateEvent{*floor.agentState(agent)});
    for (const int queue : changes.queueStatistics) {
        const LiveQueueStatistics live = floor.statistics(queue);
        messages.push_back(protocol::QueueStatistics{
            queue,
            {{QStringLiteral("WaitingCalls"), double(live.waitingCalls)},
             {QStringLiteral("LongestWaitTime"), double(live.longestWaitTime.count())},
             {QStringLiteral("TalkingAgents"), double(live.talkingAgents)}}});
    }
    for (const int queue : changes.queueCalls)
        messages.push_back(protocol::QueueCalls{queue, floor.waitingCalls(queue)});
    return messages;
}

struct Sight
{
    Instant at{};
    FloorPicture picture;
};

/// A recording as a journal, and what the floor showed after each moment.
struct RecordedJournal
{
    JournalPlace place;
    std::vector<Sight> sights;

    explicit RecordedJournal(const QString &capture)
    {
        place.rules.recordsBetweenKeyframes = 100;
        place.rules.longestSegment = seconds(3);
        place.rules.blockBytes = 500;
        JournalWriter writer(place.rules);
        bool isBegun = false;
        bool isWritten = true;
        const RecordedFloor floor(readCapture(capture), [&](Instant at, const realtime::Changes &changes,
                                                            const realtime::Floor &now) {
            if (!std::exchange(isBegun, true)) {
                isWritten = writer.open(at) && writer.begin(at, wholeFloor(now));
            } else {
                for (const protocol::ServerMessage &message : messagesOf(changes, now, at))
                    isWritten = isWritten && writer.note(at, message);
            }
            if (!sights.empty() && sights.back().at == at)
                sights.back().picture = writer.picture();
            else if (sights.empty() || sights.back().picture != writer.picture())
                sights.push_back({at, writer.picture()});
            // The journal shows the callers of each queue as the floor does.
            for (const Queue &queue : now.queues())
                isWritten = isWritten && writer.picture().calls(queue.id) == now.waitingCalls(queue.id);
        });
        isSound = isWritten && writer.flush();
    }

    bool isSound = false;
};

const RecordedJournal &recordedDay()
{
    static const RecordedJournal journal(QStringLiteral("basic"));
    return journal;
}

/// What a session knows that was told these messages.
void hear(FloorPicture &heard, Instant at, const std::vector<protocol::ServerMessage> &messages)
{
    for (const protocol::ServerMessage &message : messages) {
        for (const Record &record : changesBy(message, at, heard))
            heard.apply(record);
    }
}

} // namespace

void RecordedJournalTest::showsByASeekWhatWasOnTheFloor()
{
    const RecordedJournal &day = recordedDay();
    QVERIFY(day.isSound);
    QVERIFY2(day.sights.size() > 100, qPrintable(QString::number(day.sights.size())));
    QVERIFY(segmentsIn(day.place.rules.directory).size() > 3);
    Playback fromTheStart(day.place.rules.directory);
    QVERIFY(fromTheStart.seek(day.sights.front().at));
    const auto forget = [](Instant, const std::vector<protocol::ServerMessage> &) {};
    for (const Sight &sight : day.sights) {
        QVERIFY2(day.place.pictureAt(sight.at) == sight.picture,
                 qPrintable(QString::number(sight.at.time_since_epoch().count())));
        fromTheStart.play(sight.at, forget, [] { return false; });
        QVERIFY(fromTheStart.picture() == sight.picture);
        QVERIFY(!fromTheStart.interruptedSince());
    }
}

void RecordedJournalTest::playsToASessionWhatASeekShows()
{
    const RecordedJournal &day = recordedDay();
    Playback playback(day.place.rules.directory);
    const Instant began = day.sights.front().at;
    QVERIFY(playback.seek(began));
    FloorPicture heard;
    hear(heard, began, playback.messages());
    std::size_t told = 0;
    for (const Sight &sight : day.sights) {
        playback.play(
            sight.at,
            [&](Instant at, const std::vector<protocol::ServerMessage> &messages) {
                QVERIFY(at <= sight.at);
                hear(heard, at, messages);
                told += messages.size();
            },
            [] { return false; });
        QVERIFY2(heard == sight.picture, qPrintable(QString::number((sight.at - began).count())));
    }
    QVERIFY(told >= day.sights.size() - 1);
}

void RecordedJournalTest::endsAChunkBetweenTwoMoments()
{
    const RecordedJournal &day = recordedDay();
    const Instant end = day.sights.back().at;
    FloorPicture heard;
    Instant from = day.sights.front().at;
    int chunks = 0;
    for (; from < end; ++chunks) {
        // Each chunk is asked anew, as by a session.
        Playback playback(day.place.rules.directory);
        QVERIFY(playback.seek(from));
        if (chunks == 0)
            hear(heard, from, playback.messages());
        std::size_t told = 0;
        playback.play(
            end,
            [&](Instant at, const std::vector<protocol::ServerMessage> &messages) {
                QVERIFY(at > from);
                hear(heard, at, messages);
                told += messages.size();
            },
            [&told] { return told >= 10; });
        QVERIFY(playback.at() > from);
        from = playback.at();
    }
    QVERIFY(chunks > 10);
    QCOMPARE(from, end);
    QVERIFY(heard == day.sights.back().picture);
}
