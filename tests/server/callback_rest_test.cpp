#include "callback_rest_test.h"

#include "raw_client.h"
#include "served_floor.h"

#include <api/callback_routes.h>
#include <domain/present_moment.h>
#include <domain/zoned_time.h>
#include <store/callback_intake_table.h>
#include <store/callbacks_table.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

config::StoreSettings storeIn(const QTemporaryDir &directory)
{
    config::StoreSettings settings;
    settings.url = QUrl(s("sqlite://") + directory.filePath(s("store.db")));
    return settings;
}

QJsonObject bodyOf(const QByteArray &response)
{
    return QJsonDocument::fromJson(response.mid(response.indexOf("\r\n\r\n") + 4)).object();
}

/// A served floor with the routes of callbacks, whose clients are trusted.
struct Intake
{
    QTemporaryDir directory;
    ServedFloor served;
    store::Store store{storeIn(directory)};
    store::CallbacksTable book{store};
    store::CallbackIntakeTable intake{store};
    QTimeZone zone{"Pacific/Kiritimati"}; // its day has begun when it is noon in UTC the day before
    std::unique_ptr<api::CallbackRoutes> routes;
    int changes = 0;

    [[nodiscard]] bool start(bool isTrusted = true)
    {
        served.settings.trustedNetworks = isTrusted ? QStringList{s("127.0.0.1")} : QStringList();
        if (!served.start())
            return false;
        served.synchronise();
        routes = std::make_unique<api::CallbackRoutes>(
            api::CallbackRoutes::Parts{served.server->callers(), served.floor, *served.rights, book, intake,
                                       zone, [this] { ++changes; }});
        routes->addTo(served.server->router());
        return true;
    }
    [[nodiscard]] QByteArray send(const QByteArray &path, const QByteArray &body) const
    {
        RawClient client(served.port());
        client.send(post("/xuc/api/2.0/" + path, body));
        return client.readResponse();
    }
    [[nodiscard]] QByteArray fetch(const QByteArray &path) const
    {
        RawClient client(served.port());
        client.send(get("/xuc/api/2.0/" + path));
        return client.readResponse();
    }
    /// The uuid of a new list of the first queue.
    [[nodiscard]] QByteArray makeList() const
    {
        const QByteArray queue = QByteArray::number(served.floor.queues().front().id);
        return fieldOf(send("callback_lists", R"({"name":"Monday","queueId":)" + queue + "}"), s("uuid"))
            .toLatin1();
    }
    [[nodiscard]] std::vector<CallbackRequest> requests()
    {
        std::optional<std::vector<CallbackRequest>> found;
        book.readLists([&found](const auto &lists) { found = lists->at(0).callbacks; });
        return QTest::qWaitFor([&found] { return found.has_value(); }) ? *found
                                                                       : std::vector<CallbackRequest>();
    }
};

const QByteArray header =
    "phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|period\n";

} // namespace

void CallbackRestTest::makesListsOfQueues()
{
    Intake intake;
    QVERIFY(intake.start());
    const QByteArray uuid = intake.makeList();
    QVERIFY(!uuid.isEmpty());
    QCOMPARE(statusOf(intake.send("callback_lists", R"({"name":"Tuesday","queueId":99})")), 404);
    QCOMPARE(statusOf(intake.send("callback_lists", R"({"name":" ","queueId":1})")), 400);
    for (const char *queue : {"null", "1.5", R"("one")", "true"}) {
        const QByteArray refusal =
            intake.send("callback_lists", R"({"name":"Tuesday","queueId":)" + QByteArray(queue) + "}");
        QCOMPARE(statusOf(refusal), 400);
        QVERIFY2(fieldOf(refusal, s("message")).contains(s("\"queueId\" of the body must be a whole number")),
                 refusal.constData());
    }
    QCOMPARE(statusOf(intake.send("callback_lists", R"({"name":"Tuesday"})")), 400);
    QCOMPARE(intake.makeList(), QByteArray()); // its name is taken
    const QJsonArray lists = bodyOf(intake.fetch("callback_lists")).value(s("lists")).toArray();
    QCOMPARE(lists.size(), 1);
    QCOMPARE(lists[0].toObject().value(s("uuid")).toString().toLatin1(), uuid);
    QCOMPARE(lists[0].toObject().value(s("name")).toString(), s("Monday"));
    QCOMPARE(lists[0].toObject().value(s("openRequests")).toInt(-1), 0);
    QCOMPARE(intake.changes, 1);
}

void CallbackRestTest::importsTheDocumentationsFile()
{
    Intake intake;
    QVERIFY(intake.start());
    const QByteArray list = intake.makeList();
    QCOMPARE(statusOf(intake.send("callback_periods", R"({"name":"Afternoon","periodStart":"14:00:00",)"
                                                      R"("periodEnd":"17:00:00","default":false})")),
             200);
    const QByteArray file =
        "phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|Period\r\n"
        "0230210092|0689746321|John|Doe|MyCompany|Call back quickly||\r\n"
        "\r\n"
        "0587963214|0789654123|Alice|O'Neill|YourSociety||2016-08-01|Afternoon";
    const QDate today = wallClock(presentMoment(), intake.zone).date();
    const QByteArray response = intake.send("callback_lists/" + list + "/import", file);
    QVERIFY2(statusOf(response) == 200, response.constData());
    QCOMPARE(bodyOf(response).value(s("imported")).toInt(), 2);

    const std::vector<CallbackRequest> requests = intake.requests();
    QCOMPARE(requests.size(), 2U);
    const CallbackRequest &alice = requests[0]; // she is due first
    QCOMPARE(alice.phoneNumber, s("0587963214"));
    QCOMPARE(alice.mobilePhoneNumber, s("0789654123"));
    QCOMPARE(alice.lastName, s("O'Neill"));
    QCOMPARE(alice.dueDate, QDate(2016, 8, 1));
    QCOMPARE(alice.preferredPeriod->name, s("Afternoon"));
    const CallbackRequest &john = requests[1];
    QCOMPARE(john.firstName, s("John"));
    QCOMPARE(john.company, s("MyCompany"));
    QCOMPARE(john.description, s("Call back quickly"));
    QVERIFY(john.preferredPeriod->isDefault);
    QVERIFY(john.dueDate == today.addDays(1) || john.dueDate == today.addDays(2)); // midnight has passed
}

void CallbackRestTest::tellsFollowersOfAnImport()
{
    Intake intake;
    QVERIFY(intake.start());
    const QByteArray list = intake.makeList();
    QCOMPARE(intake.changes, 1);
    QCOMPARE(statusOf(intake.send("callback_lists/" + list + "/import", header + "1|||||||\n")), 200);
    QCOMPARE(intake.changes, 2);
    QCOMPARE(statusOf(intake.send("callback_lists/no-such-list/import", header + "1|||||||\n")), 404);
    QCOMPARE(intake.changes, 2);
}

void CallbackRestTest::importsNothingOfABadFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &file, int line, const char *reason) {
        QTest::newRow(name) << file << line << s(reason);
    };
    const QByteArray good = header + "0230210092|||||||\n";
    row("empty", "", 1, "no requests");
    row("header only", header, 1, "no requests");
    row("unknown field", "phoneNumber|fax\n1|2\n", 1, "\"fax\"");
    row("a field twice", "phoneNumber|phonenumber\n1|2\n", 1, "twice");
    row("no number", good + "||Ada|||||\n", 3, "no number to call");
    row("not a number", good + "hello|||||||\n", 3, "\"hello\" is no telephone number");
    row("not a mobile number", good + "1|hello||||||\n", 3, "\"hello\" is no telephone number");
    row("too few fields", good + "0230210092|\n", 3, "2 fields, and the header names 8");
    row("no date", good + "1||||||01/08/2016|\n", 3, "\"01/08/2016\" is no date");
    row("unknown period", good + "1|||||||Night\n", 3, "no period \"Night\"");
    row("long text", good + "1|||||" + QByteArray(501, 'x') + "||\n", 3, "longer than 500");
    row("after a field with a line end", good + "1|||||\"two\nlines\"||\n||||||\n", 5, "7 fields");
    row("open quotation mark", good + "1|||||\"two||\n", 3, "never closed");
    row("stray quotation mark", good + "1|||||a \"b||\n1|||||||\n", 3, "quotation marks");
    row("not UTF-8", good + "1||\xE9lo|||||\n", 3, "UTF-8");
    row("zero character", good + QByteArray("1||a\0b|||||\n", 12), 3, "U+0000");
    row("a path as message", "phoneNumber|voiceMessageRef\n1|../../etc\n", 2, "voiceMessageRef");
}

void CallbackRestTest::importsNothingOfABadFile()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, line);
    QFETCH(const QString, reason);
    Intake intake;
    QVERIFY(intake.start());
    const QByteArray response = intake.send("callback_lists/" + intake.makeList() + "/import", file);
    QVERIFY2(statusOf(response) == 400, response.constData());
    QCOMPARE(fieldOf(response, s("error")), s("BadLines"));
    const QJsonArray lines = bodyOf(response).value(s("lines")).toArray();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].toObject().value(s("line")).toInt(), line);
    QVERIFY2(lines[0].toObject().value(s("reason")).toString().contains(reason), response.constData());
    QVERIFY(fieldOf(response, s("message")).contains(s("line %1").arg(line)));
    QVERIFY(intake.requests().empty());
}

void CallbackRestTest::tellsEveryBadLine()
{
    Intake intake;
    QVERIFY(intake.start());
    const QByteArray import = "callback_lists/" + intake.makeList() + "/import";
    const QByteArray three = intake.send(import, header + "|||||||\n1|||||||\nx|||||||\n1||||||x|\n");
    const QJsonArray lines = bodyOf(three).value(s("lines")).toArray();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].toObject().value(s("line")).toInt(), 2);
    QCOMPARE(lines[1].toObject().value(s("line")).toInt(), 4);
    QCOMPARE(lines[2].toObject().value(s("line")).toInt(), 5);
    const QByteArray many = intake.send(import, header + QByteArray("|||||||\n").repeated(500));
    QCOMPARE(bodyOf(many).value(s("lines")).toArray().size(), 100);
    QVERIFY(fieldOf(many, s("message")).contains(s("At least 100")));
    const QByteArray tooLong = intake.send(import, "phoneNumber\n" + QByteArray("1\n").repeated(5001));
    QVERIFY2(fieldOf(tooLong, s("message")).contains(s("more than")), tooLong.constData());
    QVERIFY(intake.requests().empty());
}

void CallbackRestTest::setsPeriods()
{
    Intake intake;
    QVERIFY(intake.start());
    const auto statusFor = [&intake](const QByteArray &body) {
        return statusOf(intake.send("callback_periods", body));
    };
    const QByteArray noon = R"("name":"Noon","periodStart":"11:30:00")";
    QCOMPARE(statusFor("{" + noon + R"(,"periodEnd":"13:00:00","default":true})"), 200);
    QCOMPARE(statusFor("{" + noon + R"(,"periodEnd":"11:00:00","default":true})"), 400);
    QCOMPARE(statusFor("{" + noon + R"(,"periodEnd":"noon","default":true})"), 400);
    QCOMPARE(statusFor("{" + noon + R"(,"periodEnd":"13:00:00"})"), 400);
    QCOMPARE(statusFor("{" + noon + R"(,"periodEnd":"13:00:00","default":false})"), 409);
    const QJsonArray periods = bodyOf(intake.fetch("callback_periods")).value(s("periods")).toArray();
    QCOMPARE(periods.size(), 2);
    const QJsonObject last = periods[1].toObject();
    QCOMPARE(last.value(s("name")).toString(), s("Noon"));
    QCOMPARE(last.value(s("periodStart")).toString(), s("11:30:00"));
    QCOMPARE(last.value(s("default")).toBool(), true);
    QCOMPARE(periods[0].toObject().value(s("default")).toBool(), false);
}

void CallbackRestTest::handsTicketsOut()
{
    Intake intake;
    QVERIFY(intake.start());
    const QByteArray list = intake.makeList();
    const QByteArray file = header + "0230210092||Ada||\"Dupont \"\"et\"\" Fils\"||2030-05-06|\n";
    QCOMPARE(statusOf(intake.send("callback_lists/" + list + "/import", file)), 200);
    const QString request = intake.requests().at(0).uuid;
    bool isNoted = false;
    intake.book.take(request, {7, std::nullopt, false, {}}, [](const auto &) {});
    intake.book.openTicket(request, 7, {}, [&](const auto &ticket) {
        intake.book.noteResult({*ticket, 7, CallbackStatus::Answered, s("un | deux \"trois\""), {}, {}},
                               [&isNoted](const auto &noted) { isNoted = noted.has_value(); });
    });
    QTRY_VERIFY(isNoted);
    QCOMPARE(statusOf(intake.fetch("callback_lists/" + list + "x/tickets")), 404);
    const QByteArray response = intake.fetch("callback_lists/" + list + "/tickets");
    QCOMPARE(statusOf(response), 200);
    QVERIFY(response.contains("text/csv"));
    const QByteArrayList lines = response.mid(response.indexOf("\r\n\r\n") + 4).split('\n');
    QCOMPARE(lines.size(), 3); // the last one is empty
    QVERIFY(lines[0].startsWith("\"ticketUuid\"|\"requestUuid\"|\"phoneNumber\""));
    QVERIFY(lines[1].contains(
        "|\"0230210092\"|\"\"|\"Ada\"|\"\"|\"Dupont \"\"et\"\" Fils\"|\"\"|\"2030-05-06\"|"));
    QVERIFY2(lines[1].endsWith("|\"7\"|\"Answered\"|\"un | deux \"\"trois\"\"\"\r"), lines[1].constData());
    const QByteArray day = wallClock(presentMoment(), intake.zone).date().toString(Qt::ISODate).toLatin1();
    const QByteArray before =
        QDate::fromString(s(day), Qt::ISODate).addDays(-1).toString(Qt::ISODate).toLatin1();
    QVERIFY(lines[1].contains("|\"" + day + "T") || lines[1].contains("|\"" + before + "T"));
}

void CallbackRestTest::asksStrangersForAToken()
{
    Intake intake;
    QVERIFY(intake.start(false));
    QCOMPARE(statusOf(intake.fetch("callback_lists")), 401);
    QCOMPARE(statusOf(intake.send("callback_lists", R"({"name":"Monday","queueId":1})")), 401);
    QCOMPARE(statusOf(intake.send("callback_lists/x/import", header + "1|||||||\n")), 401);
    QCOMPARE(statusOf(intake.fetch("callback_lists/x/tickets")), 401);
    const QString token =
        fieldOf(intake.send("auth/login", R"({"login":"boss","password":"secret"})"), s("token"));
    RawClient client(intake.served.port());
    client.send(get("/xuc/api/2.0/callback_lists", "X-Auth-Token: " + token.toLatin1() + "\r\n"));
    QCOMPARE(statusOf(client.readResponse()), 200);
}
