#include "fact_maker.h"
#include "recorded_floor.h"

#include <QTest>

#include <map>
#include <memory>

#include "support/capture.h"

using namespace xivocc;
using namespace xivocc::realtime;

namespace {

QLatin1String nameOf(PhoneEventType type)
{
    switch (type) {
    case PhoneEventType::Dialing:
        return QLatin1String("Dialing");
    case PhoneEventType::Ringing:
        return QLatin1String("Ringing");
    case PhoneEventType::Established:
        return QLatin1String("Established");
    case PhoneEventType::OnHold:
        return QLatin1String("OnHold");
    case PhoneEventType::Released:
        return QLatin1String("Released");
    case PhoneEventType::Failure:
        return QLatin1String("Failure");
    }
    return {};
}

/// "1003>1001 Dialing": own number, direction, the other's number, what happened, and the queue.
QString describe(const PhoneEvent &event)
{
    QString text = event.number;
    text += event.direction == CallDirection::Outgoing ? QLatin1Char('>') : QLatin1Char('<');
    text += event.otherNumber + QLatin1Char(' ') + nameOf(event.type);
    return event.queueName.isEmpty() ? text : text + QLatin1Char(' ') + event.queueName;
}

/// What each user's telephone is told.
class PhoneEventTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachScenario_data();
    void tellsEachScenario();
    void releasesEveryCall_data();
    void releasesEveryCall();
    void carriesTheCallsData();
    void tellsHoldAndResume();
    void tellsAConsultationAsASecondCall();
    void tellsWhoLeavesAConsultation();
    void listsTheCallsThatAreUp();
};

const RecordedFloor &basic()
{
    static const RecordedFloor recorded(readCapture(QStringLiteral("basic")));
    return recorded;
}

void PhoneEventTest::tellsEachScenario_data()
{
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char *step, const QStringList &events) { QTest::newRow(step) << events; };
    row("internal call 1003->1001 answered 4s",
        {QStringLiteral("1003>1001 Dialing"), QStringLiteral("1001<1003 Ringing"),
         QStringLiteral("1001<1003 Established"), QStringLiteral("1003>1001 Established"),
         QStringLiteral("1001<1003 Released"), QStringLiteral("1003>1001 Released")});
    row("queue q3000 answered, caller hangs up",
        {QStringLiteral("1001<0612345678 Ringing q3000"), QStringLiteral("1001<0612345678 Established q3000"),
         QStringLiteral("1001<0612345678 Released q3000")});
    row("queue q3000 abandoned after 1s (before any answer)",
        {QStringLiteral("1001<0622222222 Ringing q3000"), QStringLiteral("1001<0622222222 Released q3000")});
    row("two calls at once",
        {QStringLiteral("1001<0644444441 Ringing q3001"), QStringLiteral("1002<0644444442 Ringing q3001"),
         QStringLiteral("1001<0644444441 Established q3001"),
         QStringLiteral("1002<0644444442 Established q3001"),
         QStringLiteral("1001<0644444441 Released q3001"), QStringLiteral("1002<0644444442 Released q3001")});
    row("joinempty q3003", {});
    row("originate click to call 1002 -> 1003",
        {QStringLiteral("1002> Dialing"), QStringLiteral("1002>1003 Dialing"),
         QStringLiteral("1003<1002 Ringing"), QStringLiteral("1003<1002 Established"),
         QStringLiteral("1002>1003 Established"), QStringLiteral("1003<1002 Released"),
         QStringLiteral("1002>1003 Released")});
    row("queue call then blind transfer to 1003",
        {QStringLiteral("1001<0699999999 Ringing q3001"), QStringLiteral("1001<0699999999 Established q3001"),
         QStringLiteral("1001<0699999999 Released q3001"), QStringLiteral("1003<0699999999 Ringing"),
         QStringLiteral("1003<0699999999 Established"), QStringLiteral("1003<0699999999 Released")});
    row("listen: supervisor 1003 spies agent 1",
        {QStringLiteral("1001<0612121212 Ringing q3001"), QStringLiteral("1001<0612121212 Established q3001"),
         QStringLiteral("1003> Dialing"), QStringLiteral("1001<0612121212 Released q3001"),
         QStringLiteral("1003> Established")});
    row("ring no answer 1004",
        {QStringLiteral("1003> Released"), QStringLiteral("1004<0613131313 Ringing q3000"),
         QStringLiteral("1004<0613131313 Released q3000")});
}

void PhoneEventTest::tellsEachScenario()
{
    QFETCH(QStringList, events);
    QStringList told;
    bool found = false;
    for (const RecordedScenario &scenario : basic().scenarios) {
        if (scenario.step == QTest::currentDataTag()) {
            found = true;
            for (const PhoneEvent &event : scenario.phoneEvents)
                told.append(describe(event));
        }
    }
    QVERIFY2(found, "the recording has no such step");
    QCOMPARE(told.join(QLatin1Char(10)), events.join(QLatin1Char(10)));
}

void PhoneEventTest::releasesEveryCall_data()
{
    QTest::addColumn<QString>("capture");
    QTest::newRow("basic") << QStringLiteral("basic");
    QTest::newRow("storm") << QStringLiteral("storm");
}

void PhoneEventTest::releasesEveryCall()
{
    QFETCH(QString, capture);
    const RecordedFloor recorded(readCapture(capture));
    std::map<QString, std::vector<PhoneEvent>> calls;
    for (const RecordedScenario &scenario : recorded.scenarios) {
        for (const PhoneEvent &event : scenario.phoneEvents)
            calls[event.uniqueId].push_back(event);
    }
    int queueCalls = 0;
    for (const auto &[id, events] : calls) {
        QCOMPARE(nameOf(events.back().type), QLatin1String("Released"));
        for (std::size_t i = 0; i + 1 < events.size(); ++i) {
            QVERIFY2(events[i].type != PhoneEventType::Released, qPrintable(id));
            // A plain Asterisk does not tell whom a click-to-call is for before its telephone is picked up.
            if (events[i].direction == CallDirection::Incoming)
                QVERIFY2(!events[i].otherNumber.isEmpty(), qPrintable(id));
        }
        queueCalls += events.front().type == PhoneEventType::Ringing && !events.front().queueName.isEmpty();
    }
    int called = 0;
    for (const auto &[queue, rows] : readQueueLog(capture))
        called += rows.contains(QStringLiteral("CONNECT")) ? rows.at(QStringLiteral("CONNECT")) : 0;
    QVERIFY2(queueCalls >= called, "each connected caller rang a telephone as a call of his queue");
    for (int user = 1; user <= 20; ++user)
        QVERIFY(recorded.floor.phoneCalls(user).empty());
}

void PhoneEventTest::carriesTheCallsData()
{
    int seen = 0;
    for (const RecordedScenario &scenario : basic().scenarios) {
        if (scenario.step != "queue q3000 answered, caller hangs up")
            continue;
        for (const PhoneEvent &event : scenario.phoneEvents) {
            const auto value = [&event](const char *name) { return event.data.value(QLatin1String(name)); };
            QCOMPARE(value("USR_DATA1"), QStringLiteral("hello"));
            QCOMPARE(value("USR_DATA3"), QStringLiteral("with space"));
            QCOMPARE(value("XIVO_SRCNUM"), QStringLiteral("0612345678"));
            QCOMPARE(value("XIVO_DSTNUM"), QStringLiteral("3000"));
            QCOMPARE(value("XIVO_CONTEXT"), QStringLiteral("default"));
            QCOMPARE(value("SIPCALLID").isEmpty(), event.type == PhoneEventType::Released);
            ++seen;
        }
    }
    QCOMPARE(seen, 3);
}

void PhoneEventTest::tellsHoldAndResume()
{
    FactMaker maker;
    maker.logIn(7);
    maker.connectQueueCall(7, QStringLiteral("caller"));
    std::vector<PhoneEvent> calls = maker.floor.phoneCalls(70);
    QCOMPARE(calls.size(), std::size_t(1));
    const QString own = calls.front().uniqueId;
    Changes changes = maker.apply(CallHeld{own, true});
    QCOMPARE(changes.phoneEvents.size(), std::size_t(1));
    QCOMPARE(nameOf(changes.phoneEvents.front().type), QLatin1String("OnHold"));
    QVERIFY2(maker.apply(CallHeld{own, true}).phoneEvents.empty(), "told once");
    changes = maker.apply(CallHeld{own, false});
    QCOMPARE(nameOf(changes.phoneEvents.front().type), QLatin1String("Established"));
}

/// Agent 7 talks with a colleague in the bridge "first" and asks for an attended transfer to 1009, as
/// Asterisk's bridge_basic.c goes about it.
class Consulting final
{
public:
    Consulting()
    {
        m_facts.logIn(7);
        m_facts.channel(QStringLiteral("c"), QStringLiteral("SIP/trunk-1"), ChannelState::Up);
        ChannelSeen seen;
        seen.uniqueId = QStringLiteral("p");
        seen.linkedId = QStringLiteral("c");
        seen.channel = QStringLiteral("SIP/ph-seven-2");
        seen.state = ChannelState::Up;
        seen.connectedNumber = QStringLiteral("0612345678");
        apply(seen);
        apply(DialBegun{QStringLiteral("c"), QStringLiteral("p")});
        enter("first", "c");
        enter("first", "p");
        hold(true);
        seen.uniqueId = QStringLiteral("n");
        seen.channel = QStringLiteral("Local/1009@default-1;1");
        seen.state = ChannelState::Down;
        seen.exten = QStringLiteral("1009");
        seen.connectedNumber = QStringLiteral("1007");
        apply(seen);
        enter("second", "n");
        told.clear();
        move("first", "second");
    }
    void apply(Fact fact)
    {
        for (const PhoneEvent &event : m_facts.apply(std::move(fact)).phoneEvents)
            told += describe(event) + QLatin1Char(' ') + event.uniqueId;
    }
    void hold(bool held) { apply(CallHeld{QStringLiteral("p"), held}); }
    void enter(const char *bridge, const char *id)
    {
        apply(BridgeEntered{QString::fromLatin1(bridge), QString::fromLatin1(id)});
    }
    void leave(const char *bridge, const char *id)
    {
        apply(BridgeLeft{QString::fromLatin1(bridge), QString::fromLatin1(id)});
    }
    void move(const char *from, const char *to)
    {
        leave(from, "p");
        enter(to, "p");
    }
    void answer()
    {
        ChannelStateChanged up;
        up.uniqueId = QStringLiteral("p");
        up.state = ChannelState::Up;
        up.connectedNumber = QStringLiteral("1009");
        up.connectedName = QStringLiteral("Nina");
        apply(up);
        up.uniqueId = QStringLiteral("n");
        apply(up);
    }
    void end(const char *id)
    {
        ChannelEnded ended;
        ended.uniqueId = QString::fromLatin1(id);
        apply(ended);
    }
    [[nodiscard]] Floor &floor() { return m_facts.floor; }

    QStringList told;

private:
    FactMaker m_facts;
};

void PhoneEventTest::tellsAConsultationAsASecondCall()
{
    Consulting call;
    QCOMPARE(call.told, QStringList{QStringLiteral("1007>1009 Dialing n")});
    call.told.clear();
    call.answer();
    QCOMPARE(call.told, QStringList{QStringLiteral("1007>1009 Established n")});
    const auto waiting = call.floor().callLeg(QStringLiteral("p"));
    const auto consulted = call.floor().callLeg(QStringLiteral("n"));
    QVERIFY(waiting && waiting->waits && consulted && consulted->consults);
    QCOMPARE(waiting->partner, QStringLiteral("SIP/trunk-1"));
    QCOMPARE(consulted->partner, QStringLiteral("Local/1009@default-1;1"));
    QCOMPARE(consulted->channel, waiting->channel);

    call.told.clear();
    call.move("second", "first");
    call.hold(false);
    QCOMPARE(call.told, (QStringList{QStringLiteral("1007>1009 Released n"),
                                     QStringLiteral("1007<0612345678 Established p")}));
    call.told.clear();
    call.end("n");
    call.end("p");
    QCOMPARE(call.told, QStringList{QStringLiteral("1007<0612345678 Released p")});
}

void PhoneEventTest::tellsWhoLeavesAConsultation()
{
    Consulting completed;
    completed.answer();
    completed.told.clear();
    completed.leave("second", "p");
    completed.end("p");
    QCOMPARE(completed.told, (QStringList{QStringLiteral("1007>1009 Released n"),
                                          QStringLiteral("1007<0612345678 Released p")}));

    Consulting abandoned; // the one who waited is gone: one call is left, with the one who was consulted
    abandoned.answer();
    abandoned.told.clear();
    abandoned.leave("first", "c");
    abandoned.end("c");
    QCOMPARE(abandoned.told, (QStringList{QStringLiteral("1007<1009 Established p"),
                                          QStringLiteral("1007>1009 Released n")}));
}

void PhoneEventTest::listsTheCallsThatAreUp()
{
    FactMaker maker;
    maker.logIn(7);
    QVERIFY(maker.floor.phoneCalls(70).empty());
    maker.connectQueueCall(7, QStringLiteral("caller"));
    maker.apply(CallVariableSet{QStringLiteral("caller"), QStringLiteral("caller"),
                                QStringLiteral("USR_ticket"), QStringLiteral("55")});
    const std::vector<PhoneEvent> calls = maker.floor.phoneCalls(70);
    QCOMPARE(calls.size(), std::size_t(1));
    QCOMPARE(calls.front().queueName, QStringLiteral("support"));
    QCOMPARE(calls.front().data.value(QStringLiteral("USR_ticket")), QStringLiteral("55"));
    QVERIFY(maker.floor.phoneCalls(80).empty());
}

} // namespace

std::unique_ptr<QObject> makePhoneEventTest()
{
    return std::make_unique<PhoneEventTest>();
}

#include "phone_event_test.moc"
