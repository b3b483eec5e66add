#include "personal_services_test.h"

#include <commands/personal_services.h>
#include <support/recording_outbox.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::commands;
using namespace xivocc::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A confd that keeps what it was asked, and answers when it is told to.
class ScriptedServices final : public UserServices
{
public:
    QStringList asked;
    std::optional<Refusal> refusal;

    void setDoNotDisturb(int userId, bool enabled, Done done) override
    {
        answer(s("dnd %1 %2").arg(userId).arg(enabled), done);
    }
    void setCallFilter(int userId, bool enabled, Done done) override
    {
        answer(s("filter %1 %2").arg(userId).arg(enabled), done);
    }
    void setForward(int userId, ForwardKind kind, const Forward &forward, Done done) override
    {
        answer(s("forward %1 %2 %3 %4")
                   .arg(userId)
                   .arg(static_cast<int>(kind))
                   .arg(forward.enabled)
                   .arg(forward.destination),
               done);
    }
    void read(int /*userId*/, ServicesRead done) override { done(UserServiceSettings{}); }

private:
    void answer(const QString &call, const Done &done)
    {
        asked.append(call);
        done(refusal ? &*refusal : nullptr);
    }
};

/// Nora is user 70, agent 7, with two lines and a mailbox.
struct Desk
{
    Configuration configuration;
    RecordingOutbox outbox;
    ScriptedServices services;
    PersonalServices personal{UserContext{configuration, outbox, &services}};
    Requester nora{s("nvidal"), 70, 7, {}, 1};
    std::vector<protocol::ServerMessage> replies;
    const Reply reply = [this](const protocol::ServerMessage &message) { replies.push_back(message); };

    Desk()
    {
        User user;
        user.id = 70;
        user.firstName = s("Nora");
        user.lastName = s("Vidal");
        user.agentId = 7;
        user.mobileNumber = s("0600000001");
        configuration.users = {user};
        configuration.lines = {{4, s("SIP/a"), s("1007"), s("default"), 70},
                               {5, s("SIP/b"), s("1008"), s("default"), 80},
                               {6, s("SIP/c"), s("1009"), s("default"), 70}};
        configuration.services = {{60, true, {}, {}, {}}, {70, false, {true, s("4010")}, {}, {}}};
        configuration.voiceMails = {{70, 8, true}};
    }
    bool send(const protocol::Command &command) { return personal.handle(command, nora, reply); }
    [[nodiscard]] const protocol::Error *onlyError() const
    {
        return replies.size() == 1 ? std::get_if<protocol::Error>(&replies.front()) : nullptr;
    }
    [[nodiscard]] std::optional<UserConfig> told() const
    {
        const auto *update = outbox.lastTo<protocol::UserConfigUpdate>(70);
        return update ? std::optional(update->user) : std::nullopt;
    }
};

} // namespace

Q_DECLARE_METATYPE(xivocc::protocol::Command)

void PersonalServicesTest::tellsEverythingOnConnecting()
{
    Desk desk;
    desk.personal.sessionOpened(desk.nora, desk.reply);
    QCOMPARE(desk.replies.size(), 1U);
    UserConfig expected;
    expected.userId = 70;
    expected.noAnswer = {true, s("4010")};
    expected.firstName = s("Nora");
    expected.lastName = s("Vidal");
    expected.fullName = s("Nora Vidal");
    expected.mobileNumber = s("0600000001");
    expected.agentId = 7;
    expected.lineIds = {4, 6};
    expected.voiceMailId = 8;
    expected.voiceMailEnabled = true;
    QVERIFY(std::get<protocol::UserConfigUpdate>(desk.replies.front()).user == expected);
}

void PersonalServicesTest::switches_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("dnd");
    QTest::addColumn<QString>("forwards"); // no answer, always, busy
    const auto row = [](const char *name, const protocol::Command &command, const char *asked, bool dnd,
                        const char *forwards) {
        QTest::newRow(name) << command << s(asked) << dnd << s(forwards);
    };
    row("dnd", protocol::SetDoNotDisturb{true}, "dnd 70 1", true, "1 4010, 0 , 0 ");
    row("naFwd", protocol::ForwardOnNoAnswer{false, s("4011")}, "forward 70 0 0 4011", false,
        "0 4011, 0 , 0 ");
    row("uncFwd", protocol::ForwardAlways{true, s(" 0299000001 ")}, "forward 70 1 1 0299000001", false,
        "1 4010, 1 0299000001, 0 ");
    row("busyFwd", protocol::ForwardOnBusy{true, s("*98")}, "forward 70 2 1 *98", false, "1 4010, 0 , 1 *98");
}

void PersonalServicesTest::switches()
{
    QFETCH(const protocol::Command, command);
    QFETCH(const bool, dnd);
    Desk desk;
    QVERIFY(desk.send(command));
    QTEST(desk.services.asked.join(s("; ")), "asked");
    const auto told = desk.told();
    QVERIFY(told);
    QCOMPARE(told->dndEnabled, dnd);
    QStringList forwards;
    for (const Forward &forward : {told->noAnswer, told->always, told->busy})
        forwards << s("%1 %2").arg(forward.enabled).arg(forward.destination);
    QTEST(forwards.join(s(", ")), "forwards");
    QCOMPARE(told->fullName, s("Nora Vidal"));
    QVERIFY(desk.replies.empty());
}

void PersonalServicesTest::keepsTheDestinationWhenNoneIsGiven()
{
    Desk desk;
    QVERIFY(desk.send(protocol::ForwardOnNoAnswer{false, {}}));
    QCOMPARE(desk.services.asked.back(), s("forward 70 0 0 4010"));
    QVERIFY((desk.told()->noAnswer == Forward{false, s("4010")}));
    QVERIFY(desk.send(protocol::ForwardOnNoAnswer{true, {}}));
    QVERIFY((desk.told()->noAnswer == Forward{true, s("4010")}));
}

void PersonalServicesTest::refusesBadDestinations_data()
{
    QTest::addColumn<QString>("destination");
    QTest::newRow("none") << QString();
    QTest::newRow("blank") << s("  ");
    QTest::newRow("long") << QString(PersonalServices::maxDestinationLength + 1, QLatin1Char('1'));
    QTest::newRow("two lines") << s("1009\nAction: x");
}

void PersonalServicesTest::refusesBadDestinations()
{
    QFETCH(const QString, destination);
    Desk desk;
    QVERIFY(desk.send(protocol::ForwardAlways{true, destination}));
    const auto *error = desk.onlyError();
    QVERIFY(error);
    QCOMPARE(error->error, s("InvalidValue"));
    QCOMPARE(error->command, s("uncFwd"));
    QVERIFY(desk.services.asked.isEmpty());
    QVERIFY(!desk.told());
}

void PersonalServicesTest::passesRefusalsOn()
{
    Desk desk;
    desk.services.refusal = {s("LinkDown"), s("confd cannot be reached.")};
    QVERIFY(desk.send(protocol::SetDoNotDisturb{true}));
    const auto *error = desk.onlyError();
    QVERIFY(error);
    QVERIFY(
        (*error == protocol::Error{s("LinkDown"), s("dnd"), s("confd cannot be reached."), std::nullopt}));
    QVERIFY(!desk.told());
}

void PersonalServicesTest::namesTheLinkThatIsMissing()
{
    Desk desk;
    PersonalServices alone(UserContext{desk.configuration, desk.outbox, nullptr});
    for (const auto &command : std::vector<protocol::Command>{protocol::SetDoNotDisturb{true},
                                                              protocol::ForwardOnBusy{true, s("1009")}}) {
        desk.replies.clear();
        QVERIFY(alone.handle(command, desk.nora, desk.reply));
        const auto *error = desk.onlyError();
        QVERIFY(error);
        QCOMPARE(error->error, s("LinkDown"));
        QVERIFY(error->reason.contains(s("confd")));
    }
    QVERIFY(!desk.personal.handle(protocol::Ping{}, desk.nora, desk.reply));
}

void PersonalServicesTest::tellsWhatChangesInXivo()
{
    Desk desk;
    desk.personal.sessionOpened(desk.nora, desk.reply);
    desk.configuration.services[1].dndEnabled = true;
    desk.personal.configurationChanged();
    QVERIFY(desk.told());
    QVERIFY(desk.told()->dndEnabled);
    desk.outbox.toUsers.clear();
    desk.personal.configurationChanged();
    QVERIFY2(desk.outbox.toUsers.empty(), "nothing has changed");
    desk.personal.userLeft(desk.nora);
    desk.configuration.services[1].dndEnabled = false;
    desk.personal.configurationChanged();
    QVERIFY2(desk.outbox.toUsers.empty(), "he is gone");
}

void PersonalServicesTest::isNotMisledByAnOldReading()
{
    Desk desk;
    desk.personal.sessionOpened(desk.nora, desk.reply);
    QVERIFY(desk.send(protocol::SetDoNotDisturb{true}));
    QVERIFY(desk.told()->dndEnabled);
    desk.outbox.toUsers.clear();
    desk.personal.configurationChanged(); // begun before confd wrote
    QVERIFY(desk.outbox.toUsers.empty());
    desk.personal.configurationChanged(); // XiVO says no: somebody has switched it back
    QVERIFY(desk.told());
    QVERIFY(!desk.told()->dndEnabled);
}
