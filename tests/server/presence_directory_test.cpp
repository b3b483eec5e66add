#include "presence_directory_test.h"
#include "scripted_control.h"

#include <commands/directory_search.h>
#include <commands/presence_change.h>
#include <realtime/fact_maker.h>
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

/// A CTI server that keeps what it was asked and answers as it is told to.
class ScriptedCti final : public PresenceControl, public Directory
{
public:
    QStringList asked;
    std::optional<Refusal> refusal;
    DirectoryTable table;

    void setPresence(int userId, const QString &presence, Done done) override
    {
        asked << s("presence %1 %2").arg(userId).arg(presence);
        done(refusal ? &*refusal : nullptr);
    }
    void search(int userId, const QString &pattern, Found done) override
    {
        asked << s("search %1 %2").arg(userId).arg(pattern);
        if (refusal)
            done(tl::unexpected(*refusal));
        else
            done(table);
    }
};

class NoFavorites final : public FavoriteBook
{
public:
    void readAll(int /*userId*/, Found done) override { done(std::vector<KeptContact>{}); }
    void add(int /*userId*/, const KeptContact & /*contact*/, Done done) override { done(nullptr); }
    void remove(int /*userId*/, const QString & /*contactId*/, const QString & /*source*/, Done done) override
    {
        done(nullptr);
    }
};

const Refusal away{s("LinkDown"), s("The CTI server is away.")};

class RefusingServices final : public UserServices
{
public:
    void setDoNotDisturb(int /*userId*/, bool /*enabled*/, Done done) override { done(&away); }
    void setCallFilter(int /*userId*/, bool /*enabled*/, Done done) override { done(&away); }
    void setForward(int /*userId*/, ForwardKind /*kind*/, const Forward & /*forward*/, Done done) override
    {
        done(&away);
    }
    void read(int /*userId*/, ServicesRead done) override { done(tl::unexpected(away)); }
};

/// Agent 7 is Nora, user 70.
struct Desk
{
    explicit Desk(bool hasCti = true)
        : presence({configuration, maker.floor, outbox, agents, personal, hasCti ? &cti : nullptr}),
          search({configuration, maker.floor, outbox, favorites, foundContacts, hasCti ? &cti : nullptr})
    {
        configuration.presences = {
            {s("available"), {}, {}, {{s("enablednd"), s("false")}, {s("queueunpause_all"), s("true")}}},
            {s("lunch"), {}, {}, {{s("queuepause_all"), s("true")}}},
            {s("disconnected"), {}, {}, {{s("agentlogoff"), {}}}}};
        configuration.users = {
            {70, s("Nora"), s("Vidal"), s("nvidal"), 7, 1, s("1007"), s("default"), s("0600000001")},
            {80, s("Paul"), s("Weber"), s("pweber"), 8, 2, s("1008"), s("default"), {}}};
    }
    bool send(const protocol::Command &command)
    {
        const Reply reply = [this](const protocol::ServerMessage &message) { replies.push_back(message); };
        return presence.handle(command, nora, reply) || search.handle(command, nora, reply);
    }
    [[nodiscard]] QString toldPresence() const
    {
        const auto *update = outbox.lastTo<protocol::UserStatusUpdate>(70);
        return update ? update->status : QString();
    }
    [[nodiscard]] QString onlyError() const
    {
        const auto *error = replies.size() == 1 ? std::get_if<protocol::Error>(&replies.front()) : nullptr;
        return error ? error->error : QString();
    }
    [[nodiscard]] const DirectoryTable *found() const
    {
        const auto *result =
            replies.size() == 1 ? std::get_if<protocol::DirectoryResult>(&replies.front()) : nullptr;
        return result ? &result->table : nullptr;
    }

    FactMaker maker;
    Configuration configuration = FactMaker::configuration();
    RecordingOutbox outbox;
    ScriptedControl agents;
    ScriptedCti cti;
    NoFavorites favorites;
    FoundContacts foundContacts;
    PersonalServices personal{UserContext{configuration, outbox, nullptr}};
    PresenceChange presence;
    DirectorySearch search;
    Requester nora{s("nvidal"), 70, 7, {}, 1};
    std::vector<protocol::ServerMessage> replies;
};

} // namespace

void PresenceDirectoryTest::setsAPresenceInXivo()
{
    Desk desk;
    desk.maker.logIn(7);
    QVERIFY(desk.send(protocol::ChangeUserStatus{s("lunch")}));
    QCOMPARE(desk.cti.asked, QStringList{s("presence 70 lunch")});
    QVERIFY2(desk.agents.asked.isEmpty(), "XiVO runs the actions");
    QCOMPARE(desk.toldPresence(), s("lunch"));
}

void PresenceDirectoryTest::keepsAPresenceItself_data()
{
    QTest::addColumn<bool>("hasCti");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("asked");
    for (const bool hasCti : {false, true}) {
        const char *link = hasCti ? "link down" : "no link";
        QTest::addRow("pause, %s", link) << hasCti << s("lunch") << QStringList{s("pause 7 lunch")};
        QTest::addRow("log-off, %s", link) << hasCti << s("disconnected") << QStringList{s("logOut 7")};
        QTest::addRow("ready already, %s", link) << hasCti << s("available") << QStringList{};
    }
}

void PresenceDirectoryTest::keepsAPresenceItself()
{
    QFETCH(const bool, hasCti);
    QFETCH(const QString, status);
    Desk desk(hasCti);
    desk.cti.refusal = away;
    desk.maker.logIn(7);
    QVERIFY(desk.send(protocol::ChangeUserStatus{status}));
    QTEST(desk.agents.asked, "asked");
    QCOMPARE(desk.toldPresence(), status);
    desk.replies.clear();
    desk.presence.sessionOpened(
        desk.nora, [&desk](const protocol::ServerMessage &message) { desk.replies.push_back(message); });
    QCOMPARE(std::get<protocol::UserStatusUpdate>(desk.replies.front()).status, status);
}

void PresenceDirectoryTest::confirmsWhenTheAgentIsPaused()
{
    Desk desk(false);
    desk.maker.logIn(7);
    desk.agents.manner = ScriptedControl::Manner::Wait;
    QVERIFY(desk.send(protocol::ChangeUserStatus{s("lunch")}));
    QCOMPARE(desk.agents.asked, QStringList{s("pause 7 lunch")});
    QCOMPARE(desk.toldPresence(), QString());
    desk.agents.answer(std::nullopt);
    QCOMPARE(desk.toldPresence(), s("lunch"));

    QVERIFY(desk.send(protocol::ChangeUserStatus{s("disconnected")}));
    desk.agents.answer(Refusal{s("TimedOut"), s("No answer in time.")});
    QCOMPARE(desk.toldPresence(), s("lunch"));
    QCOMPARE(desk.onlyError(), s("TimedOut"));
}

void PresenceDirectoryTest::saysThatDoNotDisturbWasRefused()
{
    Desk desk(false);
    desk.configuration.presences = {{s("meeting"), {}, {}, {{s("enablednd"), s("true")}}}};
    QVERIFY(desk.send(protocol::ChangeUserStatus{s("meeting")}));
    QVERIFY(desk.replies.empty()); // nothing can switch it
    RefusingServices services;
    PersonalServices personal{UserContext{desk.configuration, desk.outbox, &services}};
    PresenceChange presence{
        {desk.configuration, desk.maker.floor, desk.outbox, desk.agents, personal, nullptr}};
    QVERIFY(presence.handle(
        protocol::ChangeUserStatus{s("meeting")}, desk.nora,
        [&desk](const protocol::ServerMessage &message) { desk.replies.push_back(message); }));
    QCOMPARE(desk.onlyError(), s("LinkDown"));
    QCOMPARE(std::get<protocol::Error>(desk.replies.front()).command, s("userStatusUpdate"));
    QCOMPARE(desk.toldPresence(), s("meeting"));
}

void PresenceDirectoryTest::leavesALoggedOutAgentAlone()
{
    Desk desk(false);
    QVERIFY(desk.send(protocol::ChangeUserStatus{s("lunch")}));
    QVERIFY(desk.send(protocol::ChangeUserStatus{s("disconnected")}));
    QVERIFY(desk.agents.asked.isEmpty());
    QCOMPARE(desk.toldPresence(), s("disconnected"));
    QVERIFY(desk.replies.empty());
}

void PresenceDirectoryTest::refusesAPresence()
{
    Desk desk;
    QVERIFY(desk.send(protocol::ChangeUserStatus{s("no-such")}));
    QCOMPARE(desk.onlyError(), s("UnknownStatus"));
    QVERIFY(desk.cti.asked.isEmpty());
    desk.replies.clear();
    desk.cti.refusal = {s("PresenceNotTaken"), s("XiVO did not take it.")};
    QVERIFY(desk.send(protocol::ChangeUserStatus{s("lunch")}));
    QCOMPARE(desk.onlyError(), s("PresenceNotTaken"));
    QCOMPARE(desk.toldPresence(), QString());
}

void PresenceDirectoryTest::tellsWhatXivoShows()
{
    Desk desk;
    desk.presence.seen(70, s("lunch"));
    QCOMPARE(desk.toldPresence(), s("lunch"));
    desk.outbox.toUsers.clear();
    desk.presence.seen(70, s("lunch"));
    QVERIFY(desk.outbox.toUsers.empty());
}

void PresenceDirectoryTest::searchesInXivo()
{
    Desk desk;
    desk.cti.table.headers = {s("Nom"), s("Numéro")};
    DirectoryEntry paul;
    paul.cells = {s("Paul Weber"), s("1008")};
    desk.cti.table.entries = {paul};
    QVERIFY(desk.send(protocol::DirectoryLookUp{s(" web ")}));
    QCOMPARE(desk.cti.asked, QStringList{s("search 70 web")});
    QVERIFY(desk.found());
    QCOMPARE(desk.found()->entries.size(), 1U);
    QVERIFY(desk.found()->entries[0].status == desk.maker.floor.phoneStatus(s("1008")));
    QVERIFY2(desk.outbox.watched.contains(s("1008")), "XuC tells of the telephones of those found");
}

void PresenceDirectoryTest::searchesAmongUsers_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("name") << s("VIDAL") << QStringList{s("Nora Vidal")};
    QTest::newRow("number") << s("1008") << QStringList{s("Paul Weber")};
    QTest::newRow("mobile") << s("06000") << QStringList{s("Nora Vidal")};
    QTest::newRow("everybody") << QString() << QStringList{s("Nora Vidal"), s("Paul Weber")};
    QTest::newRow("nobody") << s("zzz") << QStringList{};
}

void PresenceDirectoryTest::searchesAmongUsers()
{
    QFETCH(const QString, pattern);
    for (const bool hasCti : {false, true}) {
        Desk desk(hasCti);
        desk.cti.refusal = away;
        QVERIFY(desk.send(protocol::SearchDirectory{pattern}));
        QVERIFY(desk.found());
        QStringList names;
        for (const DirectoryEntry &entry : desk.found()->entries) {
            QCOMPARE(entry.cells.size(), desk.found()->headers.size());
            names << std::get<QString>(entry.cells[0]);
        }
        QTEST(names, "names");
    }
}

void PresenceDirectoryTest::passesRefusalsOn()
{
    Desk desk;
    desk.cti.refusal = {s("Busy"), s("Too many searches.")};
    QVERIFY(desk.send(protocol::DirectoryLookUp{s("a")}));
    QCOMPARE(desk.onlyError(), s("Busy"));
    desk.replies.clear();
    QVERIFY(desk.send(
        protocol::DirectoryLookUp{QString(DirectorySearch::maxPatternLength + 1, QLatin1Char('a'))}));
    QCOMPARE(desk.onlyError(), s("InvalidValue"));
    QVERIFY(!desk.send(protocol::Ping{}));
}
