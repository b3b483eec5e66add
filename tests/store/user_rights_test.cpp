#include "user_rights_test.h"

#include "callback_desk.h"

#include <commands/default_memberships.h>
#include <store/default_memberships_table.h>
#include <store/user_rights_table.h>

#include <QTest>
#include <QVariant>

namespace xivocc::test {

namespace {

UserRights supervisor(int userId, std::vector<int> queues)
{
    UserRights rights;
    rights.userId = userId;
    rights.profile = RightProfile::Supervisor;
    rights.queueIds = std::move(queues);
    rights.groupIds = {1};
    return rights;
}

std::vector<UserRights> readBack(store::Store &store)
{
    store::UserRightsTable table(store);
    std::vector<UserRights> all;
    bool isDone = false;
    table.readAll([&](const auto &read) {
        isDone = true;
        if (read)
            all = *read;
    });
    return QTest::qWaitFor([&isDone] { return isDone; }, 20000) ? all : std::vector<UserRights>();
}

} // namespace

void UserRightsTest::keepsRightsOfUsers()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    UserRights first = supervisor(44, {9, 14});
    first.agentIds = {12};
    first.mayRecord = true;
    UserRights second;
    second.userId = 50;
    second.profile = RightProfile::Administrator;
    {
        store::Store store(settings);
        store::UserRightsTable table(store);
        int written = 0;
        const commands::Done done = [&written](const commands::Refusal *refusal) {
            written += refusal ? 0 : 1;
        };
        table.write(supervisor(44, {3}), done);
        table.write(second, done);
        table.write(first, done);
        QTRY_COMPARE_WITH_TIMEOUT(written, 3, 20000);
    }
    store::Store store(settings);
    QCOMPARE(readBack(store), (std::vector{first, second}));
}

void UserRightsTest::readsAnUnknownProfileAsNone()
{
    store::Store store(m_place.fresh(QStringLiteral("sqlite")));
    bool isDone = false;
    store.perform(
        [](QSqlDatabase &database) -> store::Outcome<void> {
            const auto written =
                store::run(database, QStringLiteral("insert into user_rights values (44, 'Emperor', 1, 1)"));
            if (!written)
                return tl::unexpected(written.error());
            return {};
        },
        [&isDone](const commands::Refusal *refusal) { isDone = !refusal; });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 20000);
    const std::vector<UserRights> read = readBack(store);
    QCOMPARE(read.size(), 1U);
    QCOMPARE(read.front().profile, RightProfile::None);
}

void UserRightsTest::rightsThatBreakOffAreNotRead()
{
    store::Store store(m_place.fresh(QStringLiteral("sqlite")));
    store::UserRightsTable table(store);
    table.write(supervisor(70, {1}), [](const auto *) {});
    table.write(supervisor(80, {1}), [](const auto *) {});
    // The last row cannot be read to its end.
    for (const char *statement :
         {"update user_rights set may_dissuade = -9223372036854775808 where user_id = 80",
          "alter table user_rights rename to kept_rights",
          "create view user_rights as select user_id, profile, may_record, abs(may_dissuade) as may_dissuade "
          "from kept_rights"})
        QVERIFY2(executed(store, statement), statement);
    std::optional<bool> isRead;
    table.readAll([&isRead](const auto &read) { isRead = read.has_value(); });
    QVERIFY(settled(store));
    QVERIFY2(isRead == false, "who is missing would see everything");
}

void UserRightsTest::defaultsInForeignQueuesStay()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    store::DefaultMembershipsTable table(desk.store);
    commands::DefaultMemberships defaults(
        {desk.configuration, desk.maker.floor, desk.outbox, table, desk.rights, nullptr});
    const auto send = [&](const protocol::Command &command) {
        QVERIFY(defaults.handle(command, desk.nora, [&desk](const protocol::ServerMessage &message) {
            desk.replies.push_back(message);
        }));
        QVERIFY(desk.settle());
        QVERIFY(desk.settle());
    };
    send(protocol::SetUserDefaultMembership{80, {{1, 0}, {2, 3}}});
    desk.rights.change(supervisor(70, {1}));
    send(protocol::SetUserDefaultMembership{80, {{1, 5}}});
    const auto *told =
        desk.outbox.lastTold<protocol::UserQueueDefaultMembership>(commands::Topic::DefaultMemberships);
    QVERIFY(told);
    QCOMPARE(told->user.membership, (std::vector<QueuePenalty>{{1, 5}, {2, 3}}));
    send(protocol::SetUsersDefaultMembership{{80}, {}});
    const auto *all =
        desk.outbox.lastTold<protocol::UsersQueueDefaultMembership>(commands::Topic::DefaultMemberships);
    QVERIFY(all);
    QCOMPARE(all->memberships.front().membership, (std::vector<QueuePenalty>{{2, 3}}));
}

void UserRightsTest::callbacksOfForeignQueuesAreRefused()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    commands::NewCallback wanted = CallbackDesk::wanting("0299000001");
    wanted.voiceMessageRef = QStringLiteral("/var/spool/1.wav");
    const std::vector<CallbackRequest> waiting = desk.fill({wanted});
    QCOMPARE(waiting.size(), 1U);
    const QString uuid = waiting.front().uuid;
    QCOMPARE(waiting.front().queueId, 1);
    const auto send = [&desk](const protocol::Command &command) {
        desk.replies.clear();
        desk.send(command, desk.nora);
        QVERIFY(desk.settle());
    };

    desk.rights.change(supervisor(70, {2}));
    send(protocol::TakeCallback{uuid});
    QCOMPARE(desk.lastError(), QStringLiteral("Forbidden"));
    send(protocol::ReleaseCallback{uuid});
    QCOMPARE(desk.lastError(), QStringLiteral("Forbidden"));
    send(protocol::StartCallback{uuid, QStringLiteral("0299000001")});
    QCOMPARE(desk.lastError(), QStringLiteral("Forbidden"));
    send(protocol::ListenCallbackMessage{wanted.voiceMessageRef});
    QCOMPARE(desk.lastError(), QStringLiteral("UnknownMessage"));
    send(protocol::FindCallbackRequest{5, {}});
    QCOMPARE(desk.lastReply<protocol::FindCallbackResponse>()->response.total, 0);
    QVERIFY(desk.lastReply<protocol::FindCallbackResponse>()->response.list.empty());
    QVERIFY(desk.ami.sent.empty());

    desk.rights.change(supervisor(70, {1}));
    send(protocol::FindCallbackRequest{5, {}});
    QCOMPARE(desk.lastReply<protocol::FindCallbackResponse>()->response.total, 1);
    send(protocol::TakeCallback{uuid});
    QCOMPARE(*desk.lastTold<protocol::CallbackTaken>(), (protocol::CallbackTaken{uuid, 7, 1}));
    send(protocol::UpdateCallbackTicket{QStringLiteral("foreign"), CallbackStatus::NoAnswer, {}, {}, {}});
    QCOMPARE(desk.lastError(), QStringLiteral("UnknownTicket"));
}

} // namespace xivocc::test
