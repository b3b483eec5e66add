#include "default_membership_test.h"

#include <commands/default_memberships.h>
#include <realtime/fact_maker.h>
#include <store/default_memberships_table.h>
#include <support/noted_members.h>
#include <support/recording_outbox.h>

#include <QElapsedTimer>
#include <QTest>

namespace xivocc::test {

using commands::Topic;

namespace {

User user(int id, const char *firstName, int agentId)
{
    User made;
    made.id = id;
    made.firstName = QString::fromLatin1(firstName);
    made.login = made.firstName.toLower();
    made.agentId = agentId;
    return made;
}

/// Users 70, 80 and 90; the first two are the agents 7, in queues 1 (penalty 3) and 2 (penalty 0), and 8, in
/// queue 1 (penalty 0).
struct Desk
{
    explicit Desk(const config::StoreSettings &settings, bool hasControl = true)
        : store(settings),
          handler({configuration, maker.floor, outbox, table, rights, hasControl ? &members : nullptr})
    {
        rights.read({});
        configuration.users = {user(70, "Nora", 7), user(80, "Paul", 8), user(90, "Ines", 0)};
    }

    void send(const protocol::Command &command)
    {
        QVERIFY(handler.handle(
            command, boss, [this](const protocol::ServerMessage &message) { replies.push_back(message); }));
    }
    /// All that was asked of the store so far is answered.
    [[nodiscard]] bool settle() { return settled(store); }
    template <typename Message> [[nodiscard]] const Message *lastReply() const
    {
        return replies.empty() ? nullptr : std::get_if<Message>(&replies.back());
    }

    FactMaker maker;
    Configuration configuration = FactMaker::configuration();
    rights::AccessRights rights{configuration, maker.floor, {}}; ///< nothing is stored: all see all
    RecordingOutbox outbox;
    NotedMembers members;
    store::Store store;
    store::DefaultMembershipsTable table{store};
    commands::DefaultMemberships handler;
    commands::Requester boss{QStringLiteral("boss"), 50, 0, {}, 3};
    std::vector<protocol::ServerMessage> replies;
};

using Penalties = std::vector<QueuePenalty>;

} // namespace

void DefaultMembershipTest::keepsDefaultsOfUsers()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    {
        Desk desk(settings);
        desk.send(protocol::GetUserDefaultMembership{70});
        QVERIFY(desk.settle());
        QCOMPARE(desk.lastReply<protocol::UserQueueDefaultMembership>()->user, (DefaultMembership{70, {}}));

        desk.send(protocol::SetUserDefaultMembership{70, {{2, 4}, {1, 6}, {1, 5}}});
        QVERIFY(desk.settle());
        const auto *told =
            desk.outbox.lastTold<protocol::UserQueueDefaultMembership>(Topic::DefaultMemberships);
        QVERIFY(told);
        QVERIFY2(told->user.membership == (Penalties{{1, 5}, {2, 4}}),
                 "of two penalties the lower one counts");
        QCOMPARE(desk.outbox.subscriptions.back(), std::pair(desk.boss.session, Topic::DefaultMemberships));
    }
    Desk desk(settings);
    desk.send(protocol::GetUserDefaultMembership{70});
    QVERIFY(desk.settle());
    QVERIFY(desk.lastReply<protocol::UserQueueDefaultMembership>()->user.membership ==
            (Penalties{{1, 5}, {2, 4}}));
}

void DefaultMembershipTest::listsAllDefaults()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.send(protocol::SetUsersDefaultMembership{{80, 70}, {{1, 2}}});
    desk.send(protocol::SetUserDefaultMembership{90, {{2, 0}}});
    desk.send(protocol::SetUserDefaultMembership{80, {}});
    desk.send(protocol::GetList{protocol::ListType::BaseQueueMember});
    QVERIFY(desk.settle());
    const auto *list = desk.lastReply<protocol::UsersQueueDefaultMembership>();
    QVERIFY(list);
    QVERIFY(list->memberships == (std::vector<DefaultMembership>{{70, {{1, 2}}}, {90, {{2, 0}}}}));
    const auto &first = std::get<protocol::UsersQueueDefaultMembership>(desk.outbox.toSubscribers[0].second);
    QVERIFY(first.memberships == (std::vector<DefaultMembership>{{80, {{1, 2}}}, {70, {{1, 2}}}}));
}

void DefaultMembershipTest::appliesOnlyWhatDiffers()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.send(protocol::SetUserDefaultMembership{70, {{1, 3}}});         // 2 is left
    desk.send(protocol::SetUserDefaultMembership{80, {{1, 1}, {2, 0}}}); // 1 changes, 2 is new
    desk.send(protocol::ApplyUsersDefaultMembership{{70, 80}});
    QVERIFY(desk.settle());
    QCOMPARE(desk.members.noted, QStringList({QStringLiteral("remove 7 2"), QStringLiteral("set 8 1 1"),
                                              QStringLiteral("set 8 2 0")}));
    QVERIFY(desk.replies.empty());
}

void DefaultMembershipTest::takesRepeatedUsersOnce()
{
    constexpr int userCount = 10'000;
    constexpr int firstId = 1'000;
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    for (int id = firstId; id < firstId + userCount; ++id)
        desk.configuration.users.push_back(user(id, "Many", 0));
    const std::vector<int> repeated(200'000, firstId + userCount - 1);
    QElapsedTimer timer;
    timer.start();
    desk.send(protocol::SetUsersDefaultMembership{repeated, {{1, 2}}});
    QVERIFY(desk.settle());
    desk.send(protocol::ApplyUsersDefaultMembership{repeated});
    QVERIFY(desk.settle());
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    const auto *told = desk.outbox.lastTold<protocol::UsersQueueDefaultMembership>(Topic::DefaultMemberships);
    QVERIFY(told);
    QVERIFY(told->memberships == (std::vector<DefaultMembership>{{repeated.front(), {{1, 2}}}}));
    QCOMPARE(desk.replies.size(), 1U); // he is no agent
}

void DefaultMembershipTest::leavesUsersWithoutDefaultsAlone()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.send(protocol::SetUserDefaultMembership{80, {{1, 7}}});
    desk.send(protocol::ApplyUsersDefaultMembership{{70, 90}});
    QVERIFY(desk.settle());
    QVERIFY(desk.members.noted.isEmpty());
    QVERIFY(desk.replies.empty());
}

void DefaultMembershipTest::leavesAgentsAloneWhoseDefaultsTheRequesterDoesNotSee()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.send(protocol::SetUserDefaultMembership{70, {{2, 4}}});
    desk.send(protocol::SetUserDefaultMembership{80, {{1, 6}, {2, 4}}});
    QVERIFY(desk.settle());
    UserRights supervisor;
    supervisor.userId = desk.boss.userId;
    supervisor.profile = RightProfile::Supervisor;
    supervisor.queueIds = {1};
    supervisor.agentIds = {7, 8};
    desk.rights.change(supervisor);
    desk.send(protocol::ApplyUsersDefaultMembership{{70, 80}});
    QVERIFY(desk.settle());
    QCOMPARE(desk.members.noted, QStringList{QStringLiteral("set 8 1 6")});
    QVERIFY(desk.replies.empty());
}

void DefaultMembershipTest::refusesWhatDoesNotExist()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    const auto codeOf = [&desk](const protocol::Command &command) {
        desk.replies.clear();
        desk.send(command);
        return desk.settle() && desk.lastReply<protocol::Error>() ? desk.lastReply<protocol::Error>()->error
                                                                  : QString();
    };
    const QString noUser = QStringLiteral("UnknownUser");
    QCOMPARE(codeOf(protocol::GetUserDefaultMembership{7}), noUser);
    QCOMPARE(codeOf(protocol::SetUserDefaultMembership{7, {}}), noUser);
    QCOMPARE(codeOf(protocol::SetUsersDefaultMembership{{70, 7}, {{1, 0}}}), noUser);
    QCOMPARE(codeOf(protocol::ApplyUsersDefaultMembership{{7}}), noUser);
    QCOMPARE(codeOf(protocol::SetUserDefaultMembership{70, {{99, 0}}}), QStringLiteral("UnknownQueue"));
    QCOMPARE(codeOf(protocol::SetUserDefaultMembership{90, {{1, 0}}}), QString());
    QCOMPARE(codeOf(protocol::ApplyUsersDefaultMembership{{90}}), QStringLiteral("NotAnAgent"));
    Desk powerless(m_place.fresh(QStringLiteral("sqlite")), false);
    powerless.send(protocol::ApplyUsersDefaultMembership{{70}});
    QCOMPARE(powerless.lastReply<protocol::Error>()->error, QStringLiteral("NotConfigured"));
}

void DefaultMembershipTest::saysThatTheStoreIsAway()
{
    config::StoreSettings nowhere;
    nowhere.url = QUrl(QStringLiteral("sqlite://") + m_place.pathOf(QStringLiteral("no/such/store.db")));
    Desk desk(nowhere);
    const std::vector<protocol::Command> all{
        protocol::GetUserDefaultMembership{70}, protocol::SetUserDefaultMembership{70, {{1, 0}}},
        protocol::SetUsersDefaultMembership{{70}, {{1, 0}}}, protocol::ApplyUsersDefaultMembership{{70}},
        protocol::GetList{protocol::ListType::BaseQueueMember}};
    for (const protocol::Command &command : all) {
        desk.replies.clear();
        desk.send(command);
        QVERIFY(desk.settle());
        QVERIFY(desk.lastReply<protocol::Error>());
        QCOMPARE(desk.lastReply<protocol::Error>()->error, QStringLiteral("StoreUnavailable"));
        QVERIFY(desk.lastReply<protocol::Error>()->reason.contains(QStringLiteral("no/such/store.db")));
    }
    QVERIFY(desk.outbox.toSubscribers.empty());
}

void DefaultMembershipTest::passesRefusalsOfXivoOn()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.members.refuses = true;
    desk.send(protocol::SetUserDefaultMembership{80, {{2, 0}}});
    desk.send(protocol::ApplyUsersDefaultMembership{{80}});
    QVERIFY(desk.settle());
    QCOMPARE(desk.replies.size(), 1U);
    QCOMPARE(desk.members.noted, QStringList{QStringLiteral("set 8 2 0")}); // he stays where he is
    QCOMPARE(desk.lastReply<protocol::Error>()->error, QStringLiteral("Rejected"));
    QVERIFY(desk.lastReply<protocol::Error>()->agentId == 8);
}

void DefaultMembershipTest::leavesQueuesWhenTheNewOnesAreThere()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.members.waits = true;
    desk.send(protocol::SetUserDefaultMembership{80, {{2, 0}}});
    desk.send(protocol::ApplyUsersDefaultMembership{{80}});
    QVERIFY(desk.settle());
    QCOMPARE(desk.members.noted, QStringList{QStringLiteral("set 8 2 0")});
    desk.members.answerWaiting();
    QCOMPARE(desk.members.noted, QStringList({QStringLiteral("set 8 2 0"), QStringLiteral("remove 8 1")}));
}

} // namespace xivocc::test
