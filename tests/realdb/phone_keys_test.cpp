#include "phone_keys_test.h"
#include "outcome.h"

#include <support/scripted_ami.h>
#include <support/scripted_http_server.h>
#include <xivo/calls/vendor_phone_keys.h>

#include <QTest>

namespace xivocc::test {

using commands::PhoneKey;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

config::ConfdSettings settingsFor(const ScriptedHttpServer &server)
{
    config::ConfdSettings settings;
    settings.url = server.url(s("/1.1"));
    return settings;
}

/// A telephone with a web server, and the confd that knows it as device "d1".
struct Office
{
    explicit Office(const char *vendor)
        : confd([this, vendor](const HttpRequest &request) -> HttpReply {
              if (request.target != "/1.1/devices/d1")
                  return {404, R"(["Resource Not Found - Device was not found"])"};
              const QUrl url = phone.url();
              return {200, QStringLiteral(R"({"vendor":"%1","model":"720","ip":"%2:%3"})")
                               .arg(s(vendor), url.host())
                               .arg(url.port())
                               .toUtf8()};
          })
    {
        ami.script = [](const QString &) { return ScriptedAmi::success(); };
    }
    void press(PhoneKey key, Outcome &outcome)
    {
        keys.press(telephone, key, outcome.recorder());
        QVERIFY(outcome.calls() > 0 || outcome.wait());
    }

    HttpReply reply{200, {}};
    ScriptedHttpServer phone{[this](const HttpRequest &request) -> HttpReply {
        if (!request.headers.contains("authorization"))
            return {401, {}, {{"WWW-Authenticate", "Basic realm=\"phone\""}}};
        return reply;
    }};
    ScriptedHttpServer confd;
    ScriptedAmi ami;
    xivo::ConfdLink link{settingsFor(confd)};
    xivo::ConfdDevices devices{link};
    xivo::VendorPhoneKeys keys{ami, &devices};
    commands::Telephone telephone{s("SIP/ph1001"), s("1001"), s("default"), s("Nora Vidal"), s("d1")};
};

} // namespace

void PhoneKeysTest::notifiesAYealink()
{
    Office office("Yealink");
    Outcome outcome;
    office.press(PhoneKey::Answer, outcome);
    QVERIFY(outcome.accepted());
    QCOMPARE(office.ami.sent,
             QStringList{s("SIPnotify Channel=SIP/ph1001 Variable=Event=\"Yealink-xml\" "
                           "Variable=Content-type=\"application/xml\" "
                           "Variable=Content=\"<YealinkIPPhoneExecute Beep=\\\"no\\\"><ExecuteItem "
                           "URI=\\\"Key:LINE1\\\"/></YealinkIPPhoneExecute>\"")});
    office.telephone.interface = s("PJSIP/ph1001");
    Outcome held;
    office.press(PhoneKey::Hold, held);
    QVERIFY(held.accepted());
    QVERIFY(office.ami.sent.back().startsWith(s("PJSIPNotify Endpoint=ph1001 ")));
    QVERIFY(office.ami.sent.back().contains(s("Key:HOLD")));
    QVERIFY(office.phone.requests().empty());
}

void PhoneKeysTest::asksASnom()
{
    Office office("Snom");
    for (const auto &[key, target] : {std::pair(PhoneKey::Answer, "/command.htm?key=P1"),
                                      std::pair(PhoneKey::Hold, "/command.htm?key=F_HOLD"),
                                      std::pair(PhoneKey::Conference, "/command.htm?key=CONFERENCE")}) {
        Outcome outcome;
        office.press(key, outcome);
        QVERIFY2(outcome.accepted(), qPrintable(outcome.reason()));
        const HttpRequest &request = office.phone.requests().back();
        QCOMPARE(request.method, "GET");
        QCOMPARE(request.target, target);
        QCOMPARE(request.headers.value("authorization"), "Basic " + QByteArray("guest:guest").toBase64());
    }
    QVERIFY(office.ami.sent.isEmpty());
}

void PhoneKeysTest::pushesToAPolycom()
{
    Office office("Polycom");
    Outcome outcome;
    office.press(PhoneKey::Hold, outcome);
    QVERIFY2(outcome.accepted(), qPrintable(outcome.reason()));
    const HttpRequest &request = office.phone.requests().back();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/push");
    QCOMPARE(request.headers.value("content-type"), "application/x-com-polycom-spipx");
    QCOMPARE(request.body, "<PolycomIPPhone><Data priority=\"Important\">Key:Hold</Data></PolycomIPPhone>");
}

void PhoneKeysTest::saysWhyItCannot_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *vendor, const char *device, int status,
                        const char *code) {
        QTest::newRow(name) << s(vendor) << s(device) << status << s(code);
    };
    row("no telephone", "Snom", "", 200, "UnknownPhone");
    row("unknown device", "Snom", "d2", 200, "UnknownPhone");
    row("device with a path", "Snom", "../users", 200, "UnknownPhone");
    row("other vendor", "Acme", "d1", 200, "UnknownPhone");
    row("no vendor", "", "d1", 200, "UnknownPhone");
    row("no such key", "Yealink", "d1", 200, "NotOnThisPhone");
    row("phone refuses", "Snom", "d1", 403, "PhoneUnreachable");
}

void PhoneKeysTest::saysWhyItCannot()
{
    QFETCH(const QString, vendor);
    QFETCH(const QString, device);
    QFETCH(const int, status);
    const QByteArray name = vendor.toUtf8();
    Office office(name.constData());
    office.reply.status = status;
    office.telephone.device = device;
    Outcome outcome;
    office.press(PhoneKey::Conference, outcome);
    QTEST(outcome.code(), "code");
    QCOMPARE(outcome.calls(), 1);
    QVERIFY(office.ami.sent.isEmpty());

    xivo::VendorPhoneKeys alone(office.ami, nullptr);
    Outcome unconfigured;
    alone.press(office.telephone, PhoneKey::Answer, unconfigured.recorder());
    QCOMPARE(unconfigured.code(), s("NotConfigured"));
}

} // namespace xivocc::test
