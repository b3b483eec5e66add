#include "cti_link_test.h"
#include "scripted_cti.h"

#include <sim/cti_server.h>
#include <xivo/cti/cti_links.h>

#include <QSignalSpy>
#include <QTest>

namespace xivocc::test {

using namespace xivo;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

CtiTiming quick()
{
    CtiTiming timing;
    timing.logIn = milliseconds(3000);
    timing.firstRetry = milliseconds(10);
    timing.longestRetry = milliseconds(20);
    return timing;
}

config::CtiSettings settingsFor(quint16 port)
{
    config::CtiSettings settings;
    settings.enabled = true;
    settings.port = port;
    settings.user = s("superviseur");
    settings.password = s("0000");
    return settings;
}

/// The simulated CTI server of four agents, users 1 to 4, and two supervisors, 5 and 6.
struct Xivo
{
    sim::FloorPlan plan = sim::planFloor(4, 2, 7);
    sim::UserService users{plan};
    sim::CtiServer server{users, {}};

    Xivo()
    {
        if (!server.listen(QHostAddress::LocalHost, 0))
            qFatal("no port for the CTI server");
    }
    [[nodiscard]] config::CtiSettings settings() const { return settingsFor(server.port()); }
};

/// A link to a partner that the test scripts.
struct Pair
{
    explicit Pair(ScriptedCti::Script script, const CtiTiming &timing = quick())
        : partner(std::move(script)),
          link(settingsFor(partner.port()), {s("alice"), s("s3cret")}, CtiLink::Role::Observer, timing)
    {
    }

    ScriptedCti partner;
    CtiLink link;
};

/// How a request ended.
struct Ending
{
    int calls = 0;
    QString code;
    QString reason;

    [[nodiscard]] commands::Done recorder()
    {
        return [this](const commands::Refusal *refusal) {
            ++calls;
            if (refusal) {
                code = refusal->code;
                reason = refusal->reason;
            }
        };
    }
};

} // namespace

void CtiLinkTest::logsInWhateverTheVersion_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"1.2", "2.0", "2.1", "2.2", "2.3"})
        QTest::newRow(version) << s(version);
}

void CtiLinkTest::logsInWhateverTheVersion()
{
    QFETCH(const QString, version);
    Xivo xivo;
    xivo.server.setVersion(version);
    CtiLink link(xivo.settings(), {s("agent1"), s("0000")}, CtiLink::Role::User, quick());
    QVERIFY(!link.health().ok);
    link.start();
    QTRY_VERIFY2(link.isLive(), qPrintable(link.health().reason));
    QVERIFY(link.health().ok);
    QTRY_COMPARE(xivo.users.byId(1)->presence, s("available"));
    QCOMPARE(xivo.server.sessionCount(), 1U);
}

void CtiLinkTest::refusesAnUnknownVersion_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("part");
    QTest::newRow("newer") << QByteArray(
                                  R"({"class":"login_id","error_string":"xivoversion_client:2.3;9.9"})")
                           << s("“9.9”");
    QTest::newRow("none") << QByteArray(R"({"class":"login_id","error_string":"xivoversion_client:2.3"})")
                          << s("speaks version");
    QTest::newRow("for ever") << QByteArray(
                                     R"({"class":"login_id","error_string":"xivoversion_client:2.3;2.0"})")
                              << s("every version");
}

void CtiLinkTest::refusesAnUnknownVersion()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, part);
    Pair pair([&answer](const QByteArray &) { return answer + '\n'; });
    pair.link.start();
    QTRY_VERIFY2(pair.link.health().reason.contains(part), qPrintable(pair.link.health().reason));
    QVERIFY(!pair.link.isLive());
    QVERIFY(pair.partner.lines().size() < 10);
}

void CtiLinkTest::triesAWrongPasswordSlowly()
{
    Xivo xivo;
    CtiTiming timing = quick();
    timing.refusedRetry = milliseconds(60'000);
    CtiLink link(xivo.settings(), {s("agent1"), s("wr0ng")}, CtiLink::Role::User, timing);
    link.start();
    QTRY_VERIFY(link.health().reason.contains(s("refused the log-in of agent1")));
    QVERIFY(!link.health().reason.contains(s("wr0ng")));
    QTRY_COMPARE(xivo.server.sessionCount(), 0U);
    Ending ending;
    link.setPresence(s("lunch"), ending.recorder());
    QCOMPARE(ending.code, s("LinkDown"));
    QVERIFY(ending.reason.contains(s("CTI")));
}

void CtiLinkTest::hearsOfEverybody()
{
    Xivo xivo;
    xivo.users.setPresence(2, s("lunch"));
    CtiLinks links(xivo.settings(), quick());
    QHash<int, QString> presences;
    QHash<int, int> voiceMails;
    connect(&links, &CtiLinks::presenceSeen, this,
            [&presences](int user, const QString &presence) { presences[user] = presence; });
    connect(&links, &CtiLinks::voiceMailCounted, this,
            [&voiceMails](int voiceMail, int count) { voiceMails[voiceMail] = count; });
    links.start();
    QTRY_COMPARE(presences.value(2), s("lunch"));
    QTRY_COMPARE(presences.size(), static_cast<qsizetype>(xivo.plan.users.size()));
    xivo.users.setPresence(3, s("meeting"));
    QTRY_COMPARE(presences.value(3), s("meeting"));
    xivo.server.countVoiceMails(4, 7);
    QTRY_COMPARE(voiceMails.value(4), 7);
    QVERIFY(links.health().ok);
}

void CtiLinkTest::setsAPresence()
{
    Xivo xivo;
    CtiLinks links(xivo.settings(), quick());
    QSignalSpy seen(&links, &CtiLinks::presenceSeen);
    links.open(1, {s("agent1"), s("0000")});
    QTRY_COMPARE(xivo.users.byId(1)->presence, s("available"));
    QTRY_VERIFY(!seen.isEmpty());
    Ending ending;
    links.setPresence(1, s("lunch"), ending.recorder());
    QTRY_COMPARE(ending.calls, 1);
    QCOMPARE(ending.code, QString());
    QCOMPARE(xivo.users.byId(1)->presence, s("lunch"));
    Ending again;
    links.setPresence(1, s("lunch"), again.recorder());
    QCOMPARE(again.calls, 1);
    QCOMPARE(again.code, QString());

    Ending stranger;
    links.setPresence(2, s("lunch"), stranger.recorder());
    QCOMPARE(stranger.code, s("LinkDown"));
    links.close(1);
    QTRY_COMPARE(xivo.server.sessionCount(), 0U);
}

void CtiLinkTest::refusesAPresenceThatXivoIgnores()
{
    Xivo xivo;
    CtiTiming timing = quick();
    timing.request = milliseconds(200);
    CtiLink link(xivo.settings(), {s("agent1"), s("0000")}, CtiLink::Role::User, timing);
    link.start();
    QTRY_VERIFY(link.isLive());
    Ending ending;
    link.setPresence(s("no-such-presence"), ending.recorder());
    QTRY_COMPARE(ending.calls, 1);
    QCOMPARE(ending.code, s("PresenceNotTaken"));
    QVERIFY(link.isLive());
}

void CtiLinkTest::sendsTheLastPresenceWhileAnotherIsUnderWay()
{
    Xivo xivo;
    CtiLinks links(xivo.settings(), quick());
    QSignalSpy seen(&links, &CtiLinks::presenceSeen);
    links.open(1, {s("agent1"), s("0000")});
    QTRY_VERIFY(seen.contains(QVariantList{1, s("available")}));
    Ending lunch;
    Ending available;
    links.setPresence(1, s("lunch"), lunch.recorder());
    links.setPresence(1, s("available"), available.recorder());
    QCOMPARE(available.calls, 0);
    QTRY_COMPARE(available.calls, 1);
    QCOMPARE(available.code, QString());
    QCOMPARE(lunch.calls, 1);
    QCOMPARE(xivo.users.byId(1)->presence, s("available"));
}

void CtiLinkTest::believesThePresenceThatIsShownAlready()
{
    CtiTiming timing = quick();
    timing.request = milliseconds(200);
    Pair pair(welcome, timing); // which says nothing to a presence, as XiVO to an unknown or the same one
    QSignalSpy told(&pair.link, &CtiLink::told);
    pair.link.start();
    QTRY_VERIFY(pair.link.isLive());
    pair.partner.write(R"({"class":"getlist","function":"updatestatus","listname":"users","tid":"12",)"
                       R"("status":{"availstate":"available"}})"
                       "\n");
    QTRY_COMPARE(told.size(), 1);
    Ending unknown;
    Ending available;
    pair.link.setPresence(s("no-such-presence"), unknown.recorder());
    pair.link.setPresence(s("available"), available.recorder());
    QTRY_COMPARE(available.calls, 1);
    QCOMPARE(available.code, QString());
    QTRY_COMPARE(unknown.calls, 1);
    QCOMPARE(unknown.code, s("PresenceNotTaken"));
}

void CtiLinkTest::searches_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("people") << s("2.1");
    QTest::newRow("directory") << s("1.2");
}

void CtiLinkTest::searches()
{
    QFETCH(const QString, version);
    Xivo xivo;
    xivo.server.setVersion(version);
    CtiLinks links(xivo.settings(), quick());
    links.start();
    QTRY_VERIFY(links.health().ok);
    std::vector<DirectoryTable> found;
    for (const QString &pattern : {s("sylvie"), s("nobody at all"), s("sylvie")})
        links.search(1, pattern,
                     [&found](const auto &table) { found.push_back(table.value_or(DirectoryTable{})); });
    QTRY_COMPARE(found.size(), 3U);
    const auto withSylvie =
        std::ranges::count_if(found, [](const DirectoryTable &table) { return table.entries.size() == 1; });
    QCOMPARE(withSylvie, 2);
    const auto table = std::ranges::find_if(
        found, [](const DirectoryTable &candidate) { return !candidate.entries.empty(); });
    QCOMPARE(table->headers.size(), 3U);
    QVERIFY(table->entries[0].cells[0] == DirectoryCell(s("Sylvie Perrin")));
    QVERIFY(table->entries[0].cells[1] == DirectoryCell(s("1005")));
}

void CtiLinkTest::showsSheetsToTheirUserOnly()
{
    Xivo xivo;
    CtiLinks links(xivo.settings(), quick());
    links.open(1, {s("agent1"), s("0000")});
    links.open(2, {s("agent2"), s("0000")});
    std::vector<std::pair<int, CustomerSheet>> sheets;
    connect(&links, &CtiLinks::sheetArrived, this,
            [&sheets](int user, const CustomerSheet &sheet) { sheets.emplace_back(user, sheet); });
    QTRY_COMPARE(xivo.users.byId(1)->presence, s("available"));
    QTRY_COMPARE(xivo.users.byId(2)->presence, s("available"));
    xivo.server.sendSheet(2, "0612345678", "Jean Client");
    QTRY_COMPARE(sheets.size(), 1U);
    QCOMPARE(sheets[0].first, 2);
    QCOMPARE(sheets[0].second.channel, s("SIP/trunk-00000028"));
    QVERIFY(
        (sheets[0].second.fields == std::vector<SheetField>{{s("Number"), s("0612345678"), 10, s("text")},
                                                            {s("Name"), s("Jean Client"), 20, s("text")}}));
}

void CtiLinkTest::comesBackAfterADrop()
{
    Xivo xivo;
    CtiLinks links(xivo.settings(), quick());
    links.start();
    QTRY_VERIFY(links.health().ok);
    QSignalSpy health(&links, &CtiLinks::healthChanged);
    xivo.server.dropAll();
    QTRY_VERIFY(health.size() >= 1);
    QTRY_VERIFY(links.health().ok);

    links.open(1, {s("agent1"), s("0000")});
    QTRY_COMPARE(xivo.users.byId(1)->presence, s("available"));
    xivo.users.setPresence(1, s("lunch"));
    QSignalSpy seen(&links, &CtiLinks::presenceSeen);
    QTRY_VERIFY(seen.contains(QVariantList{1, s("lunch")}));
    QStringList shown;
    connect(&xivo.users, &sim::UserService::presenceChanged, this, [&shown](const sim::SimUser &user) {
        if (user.plan.id == 1)
            shown << user.presence;
    });
    xivo.server.dropAll();
    QTRY_COMPARE(shown.size(), 2);
    // And not what every other log-in shows.
    QCOMPARE(shown, (QStringList{s("disconnected"), s("lunch")}));
}

void CtiLinkTest::readsALineInPieces()
{
    Pair pair(welcome);
    QSignalSpy told(&pair.link, &CtiLink::told);
    pair.link.start();
    QTRY_VERIFY(pair.link.isLive());
    const QByteArray line = R"({"class":"getlist","function":"updatestatus","listname":"users","tid":"3",)"
                            R"("status":{"availstate":"é"}})"
                            "\n";
    pair.partner.write(line.first(line.size() - 5)); // within a character too
    pair.partner.write(line.last(5) + line);
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(pair.partner.connections(), 1);
}

void CtiLinkTest::givesUpOnGarbage_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("not JSON") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("an endless line") << QByteArray(CtiLines::maxLineBytes + 1000, 'x');
}

void CtiLinkTest::givesUpOnGarbage()
{
    QFETCH(const QByteArray, garbage);
    Pair pair(welcome);
    pair.link.start();
    QTRY_VERIFY(pair.link.isLive());
    pair.partner.write(garbage);
    QTRY_COMPARE(pair.partner.connections(), 2);
    QTRY_VERIFY(pair.link.isLive());
}

void CtiLinkTest::givesUpOnSilence_data()
{
    QTest::addColumn<bool>("logsIn");
    QTest::newRow("within the log-in") << false;
    QTest::newRow("later") << true;
}

void CtiLinkTest::givesUpOnSilence()
{
    QFETCH(const bool, logsIn);
    CtiTiming timing = quick();
    timing.logIn = milliseconds(logsIn ? 5000 : 300);
    timing.silence = milliseconds(logsIn ? 300 : 60'000);
    Pair pair([logsIn](const QByteArray &line) { return logsIn ? welcome(line) : QByteArray(); }, timing);
    pair.link.start();
    QTRY_VERIFY(pair.partner.connections() >= 2);
    QVERIFY(!pair.link.health().reason.isEmpty() || pair.link.isLive());
}

void CtiLinkTest::keepsTheLineAlive()
{
    CtiTiming timing = quick();
    timing.keepAlive = milliseconds(100);
    Pair pair(welcome, timing);
    pair.link.start();
    QTRY_VERIFY(std::ranges::count_if(pair.partner.lines(), [](const QByteArray &line) {
                    return line.contains(R"("class":"keepalive")");
                }) >= 2);
    QCOMPARE(pair.partner.connections(), 1);
}

void CtiLinkTest::endsRequestsWithTheLink()
{
    Pair pair(welcome);
    pair.link.start();
    QTRY_VERIFY(pair.link.isLive());
    Ending presence;
    pair.link.setPresence(s("lunch"), presence.recorder());
    QString search;
    pair.link.search(s("x"),
                     [&search](const auto &table) { search = table ? s("found") : table.error().code; });
    std::vector<Ending> many(CtiRequests::maxPresences);
    for (Ending &ending : many)
        pair.link.setPresence(s("meeting"), ending.recorder());
    QCOMPARE(many.back().code, s("Busy"));
    QTRY_VERIFY(pair.partner.lines().back().contains("availstate"));
    pair.partner.drop();
    QTRY_COMPARE(presence.calls, 1);
    QCOMPARE(presence.code, s("LinkDown"));
    QCOMPARE(search, s("LinkDown"));
    QCOMPARE(many.front().code, s("LinkDown"));
    QCOMPARE(many.back().calls, 1);
}

void CtiLinkTest::endsRequestsWhenThePasswordChanges()
{
    Xivo xivo;
    CtiLinks links(xivo.settings(), quick());
    QSignalSpy seen(&links, &CtiLinks::presenceSeen);
    links.open(1, {s("agent1"), s("0000")});
    QTRY_VERIFY(!seen.isEmpty());
    Ending ending;
    links.setPresence(1, s("lunch"), ending.recorder());
    links.open(1, {s("agent1"), s("new one")});
    QCOMPARE(ending.calls, 1);
    QCOMPARE(ending.code, s("LinkDown"));
}

void CtiLinkTest::sendsNoPasswordWithoutTheEncryptionItWants()
{
    ScriptedCti partner([](const QByteArray &line) -> QByteArray {
        if (line.contains("starttls"))
            return "{\"class\":\"starttls\",\"starttls\":false}\n";
        return welcome(line);
    });
    partner.greeting = "{\"class\":\"starttls\",\"timenow\":1.5}\n";
    config::CtiSettings settings = settingsFor(partner.port());
    CtiLink plain(settings, {s("alice"), s("s3cret")}, CtiLink::Role::User, quick());
    plain.start();
    QTRY_VERIFY(plain.isLive());

    settings.tls = true;
    const qsizetype before = partner.lines().size();
    CtiLink strict(settings, {s("alice"), s("s3cret")}, CtiLink::Role::User, quick());
    strict.start();
    QTRY_VERIFY2(strict.health().reason.contains(s("does not encrypt")), qPrintable(strict.health().reason));
    for (const QByteArray &line : partner.lines().mid(before))
        QVERIFY2(!line.contains("s3cret"), line.constData());
}

} // namespace xivocc::test
