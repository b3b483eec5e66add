#include "scenario.h"
#include "ami_client.h"

#include <replay/recording.h>

#include <QMap>

using namespace xivocc;

namespace {

const QList<QByteArray> leftOut{"VarSet",          "Newexten",          "CEL",
                                "RTCPSent",        "RTCPReceived",      "SuccessfulAuth",
                                "HangupRequest",   "SoftHangupRequest", "DeviceStateChange",
                                "ExtensionStatus", "UserEvent",         "Unhold",
                                "MixMonitorStop"};

/// "SIP/ph1001-0000002a" -> "ph1001", a trunk's -> "caller", Local halves -> "near" and "far".
QByteArray roleOf(const QByteArray &channel)
{
    if (channel.startsWith("Local/"))
        return channel.endsWith(";1") ? "near" : "far";
    if (channel.startsWith("SIP/trunk"))
        return "caller " + channel.mid(4, 6);
    return channel.mid(4, channel.lastIndexOf('-') - 4);
}

} // namespace

Lab::Lab() : heap(Instant(std::chrono::seconds(1'795'398'142))), pbx(heap, callLog, people, 1)
{
    const QList<std::pair<QByteArray, QByteArray>> phones{{"1001", "Alice Agent"},
                                                          {"1002", "Bruno Agent"},
                                                          {"1003", "Chloe Supervisor"},
                                                          {"1004", "David Slow"}};
    for (const auto &[number, name] : phones)
        pbx.exchange.addLine({.device = "SIP/ph" + number, .party = {number, name}, .context = "default"});
    for (const int queue : {3000, 3001, 3002, 3003, 3004})
        pbx.queues.addQueue({.id = queue,
                             .name = 'q' + QByteArray::number(queue),
                             .number = QByteArray::number(queue),
                             .displayName = {},
                             .maxLength = queue == 3002 ? 1 : 0,
                             .ringTime = seconds(6),
                             .joinEmpty = queue != 3003});
}

void Lab::addAgent(int number, int penalty, const QList<QByteArray> &queues)
{
    for (const QByteArray &queue : queues)
        pbx.queues.addMember(queue, {.interface = "Local/id-" + QByteArray::number(number) + "@agentcallback",
                                     .name = "Agent/" + QByteArray::number(2000 + number),
                                     .stateInterface = "SIP/ph" + QByteArray::number(1000 + number),
                                     .penalty = penalty});
}

QList<QByteArray> recordedScenario(const QByteArray &step)
{
    const auto recording =
        replay::Recording::read(QStringLiteral(XIVOCC_TEST_DATA "/captures/basic/ami.raw.gz"));
    if (!recording)
        qFatal("%s", qPrintable(recording.error()));
    QList<QByteArray> frames;
    bool isInside = false;
    for (std::size_t i = 0; i < recording->eventCount(); ++i) {
        const QByteArray frame = recording->event(i).toByteArray();
        if (frame.contains("UserEvent: LabMark"))
            isInside = valueOf(frame, "Step").startsWith(step);
        else if (isInside)
            frames += frame;
    }
    return frames;
}

QStringList storyOf(const QList<QByteArray> &frames)
{
    QMap<QByteArray, QByteArrayList> stories;
    for (const QByteArray &frame : frames) {
        const QByteArray event = valueOf(frame, "Event");
        if (leftOut.contains(event))
            continue;
        const QByteArray interface = valueOf(frame, "Interface");
        if (event.startsWith("QueueMember")) {
            stories[valueOf(frame, "Queue") + ' ' + interface] +=
                event + " status " + valueOf(frame, "Status") + " paused " + valueOf(frame, "Paused") + ' ' +
                valueOf(frame, "PausedReason") + " penalty " + valueOf(frame, "Penalty");
            continue;
        }
        QByteArray channel = valueOf(frame, "Channel");
        if (channel.isEmpty())
            channel = valueOf(frame, "LocalOneChannel");
        if (channel.isEmpty())
            channel = valueOf(frame, "TransfererChannel");
        if (channel.isEmpty())
            channel = valueOf(frame, "DestChannel");
        if (channel.isEmpty())
            continue;
        QByteArray line = event;
        if (event == "Newstate")
            line += ' ' + valueOf(frame, "ChannelStateDesc");
        for (const char *field : {"DialStatus", "Reason", "Cause", "Position", "Count", "Extension"}) {
            const QByteArray value = valueOf(frame, field);
            if (!value.isEmpty())
                line += QByteArray(" ") + field + '=' + value;
        }
        stories[roleOf(channel)] += line;
    }
    QStringList told;
    for (auto story = stories.cbegin(); story != stories.cend(); ++story)
        told += QString::fromLatin1(story.key() + ": " + story.value().join(", "));
    return told;
}
