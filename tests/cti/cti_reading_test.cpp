#include "cti_reading_test.h"

#include <xivo/cti/cti_directory.h>
#include <xivo/cti/cti_lines.h>
#include <xivo/cti/cti_login.h>
#include <xivo/cti/cti_sheet.h>
#include <xivo/cti/cti_statuses.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

namespace xivocc::test {

using namespace xivo;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject sheetOf(const QByteArray &payload, bool compressed)
{
    return {{s("class"), s("sheet")},     {s("channel"), s("SIP/trunk-1")},
            {s("serial"), s("xml")},      {s("compressed"), compressed},
            {s("timenow"), 1464769200.5}, {s("payload"), QString::fromLatin1(payload.toBase64())}};
}

} // namespace

void CtiReadingTest::cutsLines()
{
    CtiLines lines;
    QVERIFY(lines.take("{\"class\":\"a\"}\r\n{\"cla")->size() == 1);
    const auto rest = lines.take("ss\":\"b\"}\n\n{\"class\":\"\xc3\xa9\"}\n");
    QVERIFY(rest);
    QCOMPARE(rest->size(), 2U);
    QCOMPARE(rest->at(0).value(s("class")).toString(), s("b"));
    QCOMPARE(rest->at(1).value(s("class")).toString(), s("é"));
}

void CtiReadingTest::refusesWhatIsNoCti_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("Asterisk Call Manager/2.8.0\r\n");
    QTest::newRow("an array") << QByteArray("[1,2]\n");
    QTest::newRow("not UTF-8") << QByteArray("{\"class\":\"\xff\xfe\"\n");
    QTest::newRow("deep") << QByteArray(100'000, '[') + '\n';
    QTest::newRow("an endless line") << QByteArray(CtiLines::maxLineBytes + 1, ' ');
    QTest::newRow("a long line with its end") << '"' + QByteArray(CtiLines::maxLineBytes, 'x') + "\"\n";
}

void CtiReadingTest::refusesWhatIsNoCti()
{
    QFETCH(const QByteArray, bytes);
    CtiLines lines;
    const auto messages = lines.take(bytes);
    QVERIFY(!messages);
    QVERIFY(!messages.error().isEmpty());
}

void CtiReadingTest::hashesThePasswordForTheOldVersionOnly()
{
    std::vector<QJsonObject> sent;
    CtiLogin login({s("alice"), s("0000")}, [&sent](const QJsonObject &message) { sent.push_back(message); });
    login.begin();
    QCOMPARE(sent.back().value(s("xivoversion")).toString(), s("2.3"));
    login.take(json(R"({"class":"login_id","sessionid":"kQ3sLx81Zb","xivoversion":"2.3"})"));
    QCOMPARE(sent.back().value(s("password")).toString(), s("0000"));
    QVERIFY(!sent.back().contains(s("hashedpassword")));

    login.begin();
    login.take(json(R"({"class":"login_id","error_string":"xivoversion_client:2.3;1.2"})"));
    QCOMPARE(sent.back().value(s("xivoversion")).toString(), s("1.2"));
    login.take(json(R"({"class":"login_id","sessionid":"kQ3sLx81Zb","xivoversion":"1.2"})"));
    QVERIFY(!sent.back().contains(s("password")));
    // printf 'kQ3sLx81Zb:0000' | sha1sum
    QCOMPARE(sent.back().value(s("hashedpassword")).toString(),
             s("c41066ed8ea2a5ca0ef4d8f71975d6c3a9198421"));
}

void CtiReadingTest::readsASheet()
{
    const QByteArray xml = R"(<?xml version="1.0" encoding="utf-8"?><profile><user>
<internal name="where"><![CDATA[dial]]></internal> <internal name="uid"><![CDATA[1464769200.1]]></internal>
<sheet_info order="0010" name="Number" type="text"><![CDATA[0612345678]]></sheet_info>
<sheet_info order="0020" name="popupUrl" type="url"><![CDATA[http://crm/?a=1&b=2]]></sheet_info>
<systray_info order="0010" name="Caller" type="title"><![CDATA[Zoé]]></systray_info>
<action_info name="x"><deep/></action_info>
<sheet_qtui order="0010" name="qtui" type="None"><![CDATA[<ui/>]]></sheet_qtui>
</user></profile>)";
    for (const bool compressed : {true, false}) {
        const auto sheet = readSheet(sheetOf(compressed ? qCompress(xml) : xml, compressed));
        QVERIFY2(sheet, sheet ? "" : qPrintable(sheet.error()));
        CustomerSheet expected;
        expected.sentAt = Instant(milliseconds(1464769200500));
        expected.isCompressed = compressed;
        expected.serial = s("xml");
        expected.channel = s("SIP/trunk-1");
        expected.callFacts = {{s("where"), s("dial")}, {s("uid"), s("1464769200.1")}};
        expected.fields = {{s("Number"), s("0612345678"), 10, s("text")},
                           {s("popupUrl"), s("http://crm/?a=1&b=2"), 20, s("url")}};
        expected.systrayFields = {{s("Caller"), s("Zoé"), 10, s("title")}};
        expected.qtUi = s("<ui/>");
        QVERIFY(*sheet == expected);
    }
}

void CtiReadingTest::refusesBadSheets_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("compressed");
    QByteArray bomb = qCompress(QByteArray(10, 'x'));
    qToBigEndian<quint32>(maxInflatedSheetBytes + 1, bomb.data());
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("a length only") << QByteArray("\0\0\0\4", 4) << true;
    QTest::newRow("not compressed") << QByteArray("\0\0\0\4abcd", 8) << true;
    QTest::newRow("says it is huge") << bomb << true;
    QTest::newRow("too long") << QByteArray(maxSheetBytes + 1, 'x') << false;
    QTest::newRow("not XML") << QByteArray("hello") << false;
    QTest::newRow("other XML") << QByteArray("<html/>") << false;
    QTest::newRow("cut") << QByteArray("<profile><user><internal name=\"a\">b") << false;
    QTest::newRow("entities") << QByteArray("<!DOCTYPE p [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                                            "<profile><user><internal name=\"x\">&c;</internal>")
                              << false;
}

void CtiReadingTest::refusesBadSheets()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const bool, compressed);
    const auto sheet = readSheet(sheetOf(payload, compressed));
    QVERIFY(!sheet);
    QVERIFY(!sheet.error().isEmpty());
}

void CtiReadingTest::readsPeople()
{
    const DirectoryTable table = readPeople(json(R"({"class":"people_search_result","term":"b",
        "column_headers":["Nom","Numéro","Mobile","Favoris"],"column_types":["name","number","mobile","favorite"],
        "results":[{"source":"internal","column_values":["Bruno Lopez","1002",null,true],
                    "relations":{"user_id":2,"source_entry_id":"2"}},
                   {"source":"crm","column_values":["short"],"relations":null}, 5]})"));
    QVERIFY((table.headers == std::vector<QString>{s("Nom"), s("Numéro"), s("Mobile"), s("Favoris")}));
    QCOMPARE(table.entries.size(), 3U);
    const DirectoryEntry &bruno = table.entries[0];
    QVERIFY((bruno.cells == std::vector<DirectoryCell>{s("Bruno Lopez"), s("1002"), QString(), true}));
    QVERIFY(bruno.favorite);
    QCOMPARE(bruno.contactId, s("2"));
    QCOMPARE(bruno.source, s("internal"));
    QCOMPARE(table.entries[1].cells.size(), 4U);
    QCOMPARE(table.entries[2].cells.size(), 4U);
}

void CtiReadingTest::readsOldDirectories()
{
    const auto table = readDirectory(json(
        R"({"class":"directory","headers":["Nom","Numéro"],"resultlist":["Bruno;1002","Eva"],"status":"ok"})"));
    QVERIFY(table);
    QVERIFY((table->entries[0].cells == std::vector<DirectoryCell>{s("Bruno"), s("1002")}));
    QCOMPARE(table->entries[1].cells.size(), 2U);
    const auto refused = readDirectory(json(R"({"class":"directory","status":"ko"})"));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), s("ko"));
}

void CtiReadingTest::readsStatuses()
{
    QStringList asked;
    CtiStatuses statuses([&asked](const QJsonObject &message) {
        asked << message.value(s("listname")).toString() + message.value(s("tid")).toString();
    });
    statuses.askForLists();
    QCOMPARE(asked, (QStringList{s("users"), s("voicemails")}));
    asked.clear();
    const auto take = [&statuses](const QByteArray &text) { return statuses.take(json(text)); };
    QVERIFY(take(R"({"function":"listid","listname":"users","list":["1",3,null]})").empty());
    QCOMPARE(asked, (QStringList{s("users1"), s("users3")}));
    asked.clear();
    QVERIFY(take(R"({"function":"listid","listname":"agents","list":["1"]})").empty());
    QVERIFY(asked.isEmpty());
    QVERIFY(
        (take(R"({"function":"updatestatus","listname":"users","tid":"3","status":{"availstate":"away"}})") ==
         std::vector<CtiFact>{PresenceSeen{3, s("away")}}));
    QVERIFY((take(R"({"function":"updatestatus","listname":"voicemails","tid":8,"status":{"new":"4"}})") ==
             std::vector<CtiFact>{VoiceMailCounted{8, 4}}));
    QVERIFY((take(R"({"function":"updatestatus","listname":"voicemails","tid":"8","status":{"new":-4}})") ==
             std::vector<CtiFact>{VoiceMailCounted{8, 0}}));
    for (const char *nothing :
         {R"({"function":"updatestatus","listname":"users","tid":"3","status":{"connection":"yes"}})",
          R"({"function":"updatestatus","listname":"users","tid":"x","status":{"availstate":"away"}})",
          R"({"function":"updatestatus","listname":"voicemails","tid":"8","status":{}})",
          R"({"function":"updatestatus","listname":"voicemails","tid":"8","status":7})",
          R"({"function":7,"listname":[]})"})
        QVERIFY2(take(nothing).empty(), nothing);
}

} // namespace xivocc::test
