#include "fact_maker.h"

#include <QTest>

#include <memory>

using namespace xivocc;
using namespace xivocc::realtime;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// "70 joins 4000 as 2": user, what he does, room, index; "?" for nobody of the house.
QString describe(const RoomChange &change)
{
    static const char *const verbs[] = {" joins ", " is new in ", " leaves "};
    const QString user = change.member.userId == 0 ? s("?") : QString::number(change.member.userId);
    return user + s(verbs[static_cast<int>(change.kind)]) + change.room + s(" as ") +
           QString::number(change.member.index);
}

QStringList describe(const Changes &changes)
{
    QStringList texts;
    for (const RoomChange &change : changes.rooms)
        texts << describe(change);
    return texts;
}

RoomMemberSeen seven()
{
    return {s("4000"), 1, s("SIP/ph-seven-01"), s("c7"), s("1007"), s("Seven"), {}, {}, {}};
}

RoomMemberSeen stranger()
{
    return {s("4000"), 2, s("SIP/trunk-02"), s("x"), s("0155500000"), s("Stranger"), {}, {}, {}};
}

/// Conference rooms and who is in them.
class RoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsConfiguredRoomsByNumber();
    void tellsTheRoomsOnlyWhenTheyChanged();
    void showsWhoIsInARoomSinceWhen();
    void learnsTheOrganiserFromTheList();
    void tellsMutingOnce();
    void tellsTalkersWithoutANewList();
    void endsWithTheChannel();
    void emptiesARoomThatEnds();
    void forgetsWhomTheListDoesNotConfirm();
    void keepsWhoComesDuringTheList();
    void findsTheCallOfAListedMember();
    void replacesAMemberWhoseIndexIsTaken();
    void hidesRoomsThatAreNotConfigured();
    void keepsMembersWhenTheRoomIsReconfigured();
    void ignoresNewsOfUnknownMembers();

private:
    [[nodiscard]] const Room &team() { return *m_facts->floor.room(s("4000")); }

    std::unique_ptr<FactMaker> m_facts;
};

Configuration withRooms()
{
    Configuration configuration = FactMaker::configuration();
    configuration.users = {{70, s("Seven"), {}, s("seven"), 7, 1, s("1007"), s("default"), {}}};
    configuration.conferenceRooms = {{2, s("4001"), s("Weekly"), s("default"), true},
                                     {1, s("4000"), s("Team"), s("default"), false}};
    return configuration;
}

void RoomTest::init()
{
    m_facts = std::make_unique<FactMaker>();
    QVERIFY(m_facts->apply(ConfigurationRead{withRooms()}).roomList);
}

void RoomTest::listsConfiguredRoomsByNumber()
{
    QVERIFY((m_facts->floor.conferenceRooms() ==
             std::vector<ConferenceRoom>{{s("4000"), s("Team"), false, {}, {}},
                                         {s("4001"), s("Weekly"), true, {}, {}}}));
}

void RoomTest::tellsTheRoomsOnlyWhenTheyChanged()
{
    QVERIFY(!m_facts->apply(ConfigurationRead{withRooms()}).roomList);
    Configuration fewer = withRooms();
    fewer.conferenceRooms.pop_back();
    QVERIFY(m_facts->apply(ConfigurationRead{fewer}).roomList);
    QCOMPARE(m_facts->floor.conferenceRooms().size(), 1U);
}

void RoomTest::showsWhoIsInARoomSinceWhen()
{
    const Instant began = m_facts->now;
    QCOMPARE(describe(m_facts->apply(seven())), QStringList{s("70 joins 4000 as 1")});
    m_facts->now += seconds(30);
    const Changes changes = m_facts->apply(stranger());
    QCOMPARE(describe(changes), QStringList{s("? joins 4000 as 2")});
    QVERIFY(changes.roomList);

    const ConferenceRoom room = m_facts->floor.conferenceRooms().front();
    QVERIFY((room == ConferenceRoom{s("4000"),
                                    s("Team"),
                                    false,
                                    began,
                                    {{1, began, false, s("Seven"), s("1007"), s("seven")},
                                     {2, began + seconds(30), false, s("Stranger"), s("0155500000"), {}}}}));
    QCOMPARE(m_facts->floor.roomOfUser(70), &team());
    QCOMPARE(team().memberOfUser(70)->phoneNumber, s("1007"));
    QVERIFY(!m_facts->floor.roomOfUser(0));

    QCOMPARE(describe(m_facts->apply(RoomMemberLeft{s("4000"), 1})), QStringList{s("70 leaves 4000 as 1")});
    QVERIFY(!m_facts->floor.roomOfUser(70));
    QCOMPARE(*m_facts->floor.conferenceRooms().front().startTime, began + seconds(30));
}

void RoomTest::learnsTheOrganiserFromTheList()
{
    m_facts->apply(seven());
    QVERIFY(!team().member(1)->isOrganiser);
    RoomMemberSeen listed = seven();
    listed.uniqueId.clear(); // MeetmeList does not tell it
    listed.organiser = true;
    listed.muted = true;
    QCOMPARE(describe(m_facts->apply(listed)), QStringList{s("70 is new in 4000 as 1")});
    QVERIFY(team().member(1)->isOrganiser);
    QVERIFY(team().member(1)->isMuted);
    QCOMPARE(team().member(1)->uniqueId, s("c7"));
    QVERIFY(m_facts->apply(listed).empty());
}

void RoomTest::tellsMutingOnce()
{
    m_facts->apply(seven());
    const Changes changes = m_facts->apply(RoomMemberMuted{s("4000"), 1, true});
    QCOMPARE(describe(changes), QStringList{s("70 is new in 4000 as 1")});
    QVERIFY(changes.roomList);
    QVERIFY(m_facts->floor.conferenceRooms().front().members.front().muted);
    QVERIFY(m_facts->apply(RoomMemberMuted{s("4000"), 1, true}).empty());
}

void RoomTest::tellsTalkersWithoutANewList()
{
    m_facts->apply(seven());
    const Changes changes = m_facts->apply(RoomMemberTalking{s("4000"), 1, true});
    QCOMPARE(changes.rooms.size(), 1U);
    QVERIFY(changes.rooms.front().member.isTalking);
    QVERIFY(!changes.roomList);
}

void RoomTest::endsWithTheChannel()
{
    m_facts->channel(s("c7"), s("SIP/ph-seven-01"), ChannelState::Up);
    m_facts->apply(seven());
    QCOMPARE(describe(m_facts->apply(ChannelEnded{s("c7"), s("SIP/ph-seven-01"), 16})),
             QStringList{s("70 leaves 4000 as 1")});
    QVERIFY(m_facts->apply(RoomMemberLeft{s("4000"), 1}).empty());
}

void RoomTest::emptiesARoomThatEnds()
{
    m_facts->apply(seven());
    m_facts->apply(stranger());
    QCOMPARE(describe(m_facts->apply(RoomEnded{s("4000")})),
             (QStringList{s("70 leaves 4000 as 1"), s("? leaves 4000 as 2")}));
    QVERIFY(!m_facts->floor.conferenceRooms().front().startTime);
}

void RoomTest::forgetsWhomTheListDoesNotConfirm()
{
    m_facts->apply(seven());
    m_facts->apply(stranger());
    QVERIFY(m_facts->apply(RoomListStarted{}).empty());
    QVERIFY(m_facts->apply(stranger()).empty());
    QCOMPARE(describe(m_facts->apply(RoomListFinished{})), QStringList{s("70 leaves 4000 as 1")});
    QVERIFY(m_facts->apply(RoomListFinished{}).empty());
    QCOMPARE(team().members.size(), 1U);
}

void RoomTest::keepsWhoComesDuringTheList()
{
    m_facts->apply(RoomListStarted{});
    m_facts->apply(seven());
    QVERIFY(m_facts->apply(RoomListFinished{}).empty());
    QCOMPARE(team().members.size(), 1U);
}

void RoomTest::findsTheCallOfAListedMember()
{
    m_facts->channel(s("c7"), s("SIP/ph-seven-01"), ChannelState::Up);
    const Instant called = m_facts->now;
    m_facts->now += seconds(90);
    RoomMemberSeen listed = seven();
    listed.uniqueId.clear();
    m_facts->apply(listed);
    QCOMPARE(team().member(1)->uniqueId, s("c7"));
    QCOMPARE(team().member(1)->joinedAt, called);
}

void RoomTest::replacesAMemberWhoseIndexIsTaken()
{
    m_facts->apply(seven());
    RoomMemberSeen other = stranger();
    other.index = 1;
    QCOMPARE(describe(m_facts->apply(other)),
             (QStringList{s("70 leaves 4000 as 1"), s("? joins 4000 as 1")}));
}

void RoomTest::hidesRoomsThatAreNotConfigured()
{
    RoomMemberSeen elsewhere = seven();
    elsewhere.room = s("9999");
    const Changes changes = m_facts->apply(elsewhere);
    QCOMPARE(describe(changes), QStringList{s("70 joins 9999 as 1")});
    QVERIFY(!changes.roomList);
    QCOMPARE(m_facts->floor.conferenceRooms().size(), 2U);
    m_facts->apply(RoomMemberLeft{s("9999"), 1});
    QVERIFY(!m_facts->floor.room(s("9999")));
}

void RoomTest::keepsMembersWhenTheRoomIsReconfigured()
{
    m_facts->apply(seven());
    Configuration renamed = withRooms();
    renamed.conferenceRooms[1].name = s("Everybody");
    QVERIFY(m_facts->apply(ConfigurationRead{renamed}).roomList);
    QCOMPARE(team().name, s("Everybody"));
    QCOMPARE(team().members.size(), 1U);
}

void RoomTest::ignoresNewsOfUnknownMembers()
{
    QVERIFY(m_facts->apply(RoomMemberLeft{s("4000"), 5}).empty());
    QVERIFY(m_facts->apply(RoomMemberMuted{s("nowhere"), 1, true}).empty());
    QVERIFY(m_facts->apply(RoomMemberTalking{s("4000"), 1, true}).empty());
    QVERIFY(m_facts->apply(RoomEnded{s("nowhere")}).empty());
}

} // namespace

std::unique_ptr<QObject> makeRoomTest()
{
    return std::make_unique<RoomTest>();
}

#include "room_test.moc"
