#include "cti_desk_test.h"
#include "served_floor.h"
#include "web_client.h"

#include <app/user_desk.h>
#include <sim/cti_server.h>

#include <QTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

constexpr int anna = 37;
constexpr int annaInXivo = 1;

/// The API server on a simulated CTI server, where Anna is the first of two agents.
struct CtiDesk
{
    sim::FloorPlan plan = sim::planFloor(2, 1, 7);
    sim::UserService users{plan};
    sim::CtiServer cti{users, {}};
    ServedFloor served;
    std::unique_ptr<app::UserDesk> desk;
    WebClient annasPage;
    WebClient bossesPage;

    ~CtiDesk()
    {
        served.server.reset(); // before what it is built on
    }

    [[nodiscard]] bool start()
    {
        if (!cti.listen(QHostAddress::LocalHost, 0))
            return false;
        config::Settings settings;
        settings.cti.enabled = true;
        settings.cti.port = cti.port();
        settings.cti.user = QStringLiteral("superviseur");
        settings.cti.password = QStringLiteral("0000");
        served.configuration.voiceMails = {{anna, annaInXivo, true}};
        served.synchronise();
        desk = std::make_unique<app::UserDesk>(settings, served.configuration, served.floor, served.control);
        if (!served.start())
            return false;
        desk->serve(*served.server);
        desk->start();
        if (!annasPage.logIn(served.port()) || !bossesPage.logIn(served.port(), QStringLiteral("boss")))
            return false;
        desk->passwordChecked(anna, plan.users[0].login, plan.users[0].password);
        // The link that hears of everybody, and Anna's own.
        return QTest::qWaitFor([this] { return cti.sessionCount() == 2; }) &&
               QTest::qWaitFor([this] { return desk->ctiHealth()->ok; });
    }
};

} // namespace

void CtiDeskTest::showsSheetsToTheUserOnly()
{
    CtiDesk xivo;
    QVERIFY(xivo.start());
    const auto sheetArrived = [&xivo] {
        xivo.cti.sendSheet(annaInXivo, "0299000001", "Paul Weber");
        return QTest::qWaitFor([&xivo] { return xivo.annasPage.last<protocol::Sheet>().has_value(); }, 200);
    };
    QTRY_VERIFY(sheetArrived());
    const protocol::SheetUser user = xivo.annasPage.last<protocol::Sheet>()->payload.profile.user;
    QCOMPARE(user.sheetFields.size(), 2U);
    QCOMPARE(user.sheetFields[0].name, QStringLiteral("Number"));
    QCOMPARE(user.sheetFields[0].value, QStringLiteral("0299000001"));
    QVERIFY(xivo.bossesPage.catchUp());
    QCOMPARE(xivo.bossesPage.count<protocol::Sheet>(), 0);
}

void CtiDeskTest::countsVoiceMails()
{
    CtiDesk xivo;
    QVERIFY(xivo.start());
    xivo.cti.countVoiceMails(annaInXivo, 3);
    QTRY_VERIFY(xivo.annasPage.last<protocol::VoiceMailStatusUpdate>().has_value());
    const auto count = [&xivo] { return *xivo.annasPage.last<protocol::VoiceMailStatusUpdate>(); };
    QTRY_COMPARE(count().newMessages, 3);
    QCOMPARE(count().voiceMailId, annaInXivo);
    xivo.cti.countVoiceMails(annaInXivo, 0);
    QTRY_COMPARE(count().newMessages, 0);
    QVERIFY(xivo.bossesPage.catchUp());
    QCOMPARE(xivo.bossesPage.count<protocol::VoiceMailStatusUpdate>(), 0);
}

void CtiDeskTest::passesPresencesOn()
{
    CtiDesk xivo;
    QVERIFY(xivo.start());
    xivo.annasPage.send(protocol::ChangeUserStatus{QStringLiteral("lunch")});
    QTRY_VERIFY(xivo.annasPage.last<protocol::UserStatusUpdate>() &&
                xivo.annasPage.last<protocol::UserStatusUpdate>()->status == QLatin1String("lunch"));
}
