#include "recorded_floor.h"

#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <QFile>

#include "support/floor_json.h"

using namespace xivocc;
using namespace xivocc::realtime;

namespace {
constexpr Instant recordingBegan{std::chrono::seconds(1'795'398'141)};
}

RecordedFloor::RecordedFloor(const QByteArray &bytes, const Witness &witness)
{
    Instant now = recordingBegan;
    const auto note = [this, &now, &witness](const Changes &changes) {
        if (witness)
            witness(now, changes, floor);
        for (const int agent : changes.agentStates)
            scenarios.back().states[agent].push_back(*floor.agentState(agent));
        auto &phoneEvents = scenarios.back().phoneEvents;
        phoneEvents.insert(phoneEvents.end(), changes.phoneEvents.begin(), changes.phoneEvents.end());
        for (const QueueEvent &event : changes.queueEvents)
            ++events[event.queue][event.kind];
    };
    scenarios.push_back({"start", {}, {}});
    note(floor.apply({now, ConfigurationRead{readFloorJson()}}));
    note(floor.apply({now, SyncStarted{}}));
    note(floor.apply({now, SyncFinished{}}));

    ami::AmiTranslator translator;
    std::vector<TimedFact> facts;
    ami::AmiParser parser([&](const ami::AmiFrame &frame) {
        now += milliseconds(1);
        if (frame.name() == "UserEvent" && frame.value("UserEvent") == "LabMark") {
            now += seconds(5);
            note(floor.advance(now));
            scenarios.push_back({std::string(frame.value("Step")), {}, {}});
        }
        if (frame.name() == "QueueSummary")
            holdTimes[QString::fromLatin1(frame.value("Queue").data(),
                                          qsizetype(frame.value("Queue").size()))] =
                seconds(std::stoi(std::string(frame.value("HoldTime"))));
        facts.clear();
        translator.translate(frame, now, facts);
        for (const TimedFact &fact : facts) {
            if (!std::holds_alternative<SyncStarted>(fact.fact) &&
                !std::holds_alternative<SyncFinished>(fact.fact) && !(frame.name() == "QueueSummary"))
                note(floor.apply(fact));
        }
    });
    parser.feed({bytes.constData(), std::size_t(bytes.size())});
    note(floor.advance(now + seconds(5)));
}

std::map<QString, std::map<QString, int>> readQueueLog(const QString &capture)
{
    std::map<QString, std::map<QString, int>> rows;
    QFile file(QStringLiteral(XIVOCC_TEST_DATA "/captures/%1/queue_log").arg(capture));
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        const QList<QByteArray> columns = file.readLine().split('|');
        if (columns.size() > 4)
            ++rows[QString::fromUtf8(columns[2])][QString::fromUtf8(columns[4])];
    }
    return rows;
}
