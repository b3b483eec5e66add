#pragma once

#include <realtime/floor.h>

#include <QByteArray>

#include <functional>
#include <map>
#include <string>
#include <vector>

/// A stretch of a recording between two of the recorder's marks: what the floor showed for each agent.
struct RecordedScenario
{
    std::string step;
    std::map<int, std::vector<xivocc::AgentState>> states; ///< by agent, every state he was shown in
    std::vector<xivocc::PhoneEvent> phoneEvents;
};

/// A floor fed with every byte of a recording, as if each event came a millisecond after the one before and
/// the clock ticked at each mark.
struct RecordedFloor
{
    xivocc::realtime::Floor floor;
    std::vector<RecordedScenario> scenarios;
    std::map<QString, std::map<xivocc::QueueEvent::Kind, int>> events; ///< by queue
    std::map<QString, xivocc::seconds> holdTimes; ///< as told by the recording's own QueueSummary events

    /// Is told each change while the floor is as the change left it.
    using Witness = std::function<void(xivocc::Instant, const xivocc::realtime::Changes &,
                                       const xivocc::realtime::Floor &)>;

    explicit RecordedFloor(const QByteArray &bytes, const Witness &witness = {});
};

/// Rows of queue_log per queue and event name.
[[nodiscard]] std::map<QString, std::map<QString, int>> readQueueLog(const QString &capture);
