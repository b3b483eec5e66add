#pragma once

#include <sim/call_log.h>
#include <sim/pbx.h>

#include <QByteArray>
#include <QList>
#include <QStringList>

/// Collects the events of the simulated PBX as frames.
class RecordingSink final : public xivocc::sim::AmiSink
{
public:
    void publish(const xivocc::sim::AmiEvent &event) override
    {
        frames += event.frame(xivocc::sim::systemName);
    }
    [[nodiscard]] QByteArray bytes() const { return frames.join(); }
    QList<QByteArray> frames;
};

/// People who do what a test wrote down.
class ScriptedPeople final : public xivocc::sim::People
{
public:
    [[nodiscard]] std::optional<xivocc::milliseconds> answersAfter(const QByteArray &) override
    {
        return answer;
    }
    [[nodiscard]] xivocc::milliseconds patience() override { return waits; }
    [[nodiscard]] Conversation talksInQueue(const QByteArray &) override { return queueTalk; }
    [[nodiscard]] Conversation talksDirectly() override { return directTalk; }

    std::optional<xivocc::milliseconds> answer = xivocc::milliseconds(1500);
    xivocc::milliseconds waits = std::chrono::hours(1);
    Conversation queueTalk{.length = std::chrono::seconds(6), .calledHangsUp = false, .transferTo = {}};
    Conversation directTalk{.length = std::chrono::seconds(4), .calledHangsUp = false, .transferTo = {}};
};

/// The lab of the recording: three agents on ph1001, ph1002 and ph1004, a supervisor on ph1003, its queues.
class Lab final
{
public:
    Lab();
    void addAgent(int number, int penalty, const QList<QByteArray> &queues);
    void run(xivocc::milliseconds span) { heap.runUntil(heap.now() + span); }

    RecordingSink sink;
    xivocc::sim::CallLog callLog{sink, QTimeZone::utc()};
    ScriptedPeople people;
    xivocc::sim::EventHeap heap;
    xivocc::sim::Pbx pbx;
};

/// The frames of the scenario of tests/data/captures/basic announced as `step`.
[[nodiscard]] QList<QByteArray> recordedScenario(const QByteArray &step);

/// What happened to each party, in order: "caller: Newchannel, Newstate Ring, …". Parties are named by their
/// role, so that two streams can be compared. Events whose place depends on Asterisk's threads (device
/// states, hangup requests) and noise (variables, CEL) are left out.
[[nodiscard]] QStringList storyOf(const QList<QByteArray> &frames);
