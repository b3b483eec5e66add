#include "answers.h"
#include "frames.h"

#include <array>

namespace xivocc::replay {

namespace {

struct ListAction
{
    QByteArrayView action; ///< lower case, as action names are not case-sensitive
    QByteArrayView completion;
};

/// Actions answered with a list, and the event that closes it (names of Asterisk 20).
constexpr std::array<ListAction, 10> listActions{{
    {"queuestatus", "QueueStatusComplete"},
    {"queuesummary", "QueueSummaryComplete"},
    {"extensionstatelist", "ExtensionStateListComplete"},
    {"coreshowchannels", "CoreShowChannelsComplete"},
    {"status", "StatusComplete"},
    {"bridgelist", "BridgeListComplete"},
    {"devicestatelist", "DeviceStateListComplete"},
    {"presencestatelist", "PresenceStateListComplete"},
    {"sippeers", "PeerlistComplete"},
    {"parkedcalls", "ParkedCallsComplete"},
}};

QByteArray withoutActionId(QByteArrayView frame)
{
    QByteArray text;
    for (const QByteArray &line : frame.toByteArray().split('\n')) {
        const QByteArray kept = line.endsWith('\r') ? line.chopped(1) : line;
        if (!kept.isEmpty() && !kept.startsWith("ActionID:"))
            text += kept + "\r\n";
    }
    return text;
}

/// The frame with the client's ActionID in the recorder's place.
QByteArray retagged(QByteArrayView frame, const QByteArray &idLine)
{
    QByteArray text = withoutActionId(frame);
    const qsizetype firstLine = text.indexOf("\r\n") + 2;
    return text.insert(firstLine, idLine) + "\r\n";
}

QByteArray emptyList(QByteArrayView completion, const QByteArray &idLine)
{
    return "Response: Success\r\n" + idLine + "EventList: start\r\nMessage: List will follow\r\n\r\n" +
           "Event: " + completion.toByteArray() + "\r\n" + idLine +
           "EventList: Complete\r\nListItems: 0\r\n\r\n";
}

} // namespace

Answer answerTo(QByteArrayView action, const Recording &recording)
{
    const QByteArray name = header(action, "Action").toByteArray().toLower();
    const QByteArrayView id = header(action, "ActionID");
    const QByteArray idLine = id.isEmpty() ? QByteArray() : "ActionID: " + id.toByteArray() + "\r\n";
    const auto reply = [&idLine](QByteArrayView result, QByteArrayView rest) {
        return "Response: " + result.toByteArray() + "\r\n" + idLine + rest.toByteArray() + "\r\n\r\n";
    };

    for (const ListAction &list : listActions) {
        if (name != list.action.toByteArray())
            continue;
        Answer answer;
        for (const QByteArrayView frame : recording.list(list.completion.toByteArray()))
            answer.bytes += retagged(frame, idLine);
        if (answer.bytes.isEmpty())
            answer.bytes = emptyList(list.completion, idLine);
        return answer;
    }
    if (name == "login")
        return {.bytes = reply("Success", "Message: Authentication accepted") +
                         recording.fullyBooted().toByteArray(),
                .logsIn = true};
    if (name == "logoff")
        return {.bytes = reply("Goodbye", "Message: Thanks for all the fish."), .endsSession = true};
    if (name == "challenge")
        return {.bytes = reply("Success", "Challenge: 100000000")};
    if (name == "ping")
        return {.bytes = reply("Success", "Ping: Pong")};
    if (name == "events")
        return {.bytes = reply("Success", "Events: On")};
    if (name == "filter")
        return {.bytes = reply("Success", "Message: Filter added successfully")};
    if (name == "coresettings" && !recording.coreSettings().isEmpty())
        return {.bytes = retagged(recording.coreSettings(), idLine)};
    return {.bytes =
                reply("Error", "Message: A recording is being replayed; this action can have no effect")};
}

} // namespace xivocc::replay
