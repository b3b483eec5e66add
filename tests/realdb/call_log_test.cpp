#include "call_log_test.h"
#include "xivo_rows.h"

#include <commands/call_histories.h>
#include <xivo/database/database_reader.h>

#include <QTest>

namespace xivocc::test {

using namespace std::chrono_literals;
using xivo::CallLogReading;
using xivo::DatabaseReader;

namespace {

constexpr int patience = 20'000;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

WallTime at(int day, int hour)
{
    return std::chrono::local_days(std::chrono::year(2026) / 3 / day) + std::chrono::hours(hour);
}

QString table(const QString &interval)
{
    return QStringLiteral(
               "create table call_log (id integer primary key, date timestamp not null, source_exten varchar,"
               " source_line_identity varchar, destination_exten varchar, destination_line_identity varchar,"
               " duration %1 not null, answered boolean);\n"
               "insert into call_log values"
               " (1, '2026-03-01 08:00:00', '1001', 'sip/ph1001', '1002', 'sip/ph1002', %2, true),"
               " (2, '2026-03-02 09:00:00', '1001', 'sip/ph1001', '1002', 'sip/ph1002', %2, true),"
               " (3, '2026-03-03 10:00:00', '0612345678', null, '1001', 'sip/ph1001', %2, true),"
               " (4, '2026-03-04 11:00:00', '1002', 'sip/ph1002', '1001', 'sip/ph1001', %3, false),"
               " (5, '2026-03-05 12:00:00', '1002', 'sip/ph1002', '1003', 'sip/ph1003', %2, true);")
        .arg(interval, interval == s("interval") ? s("interval '30:01:05'") : s("108065"),
             interval == s("interval") ? s("interval '0'") : s("0"));
}

std::optional<CallLogReading> readFrom(const QUrl &url, const xivo::CallLogQuestion &question)
{
    config::DatabaseSettings settings;
    settings.url = url;
    DatabaseReader reader(settings, config::SiteSettings{});
    std::optional<CallLogReading> answer;
    reader.readCalls(question, [&answer](const CallLogReading &reading) { answer = reading; });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, patience);
    return answer;
}

class OneCall final : public commands::CallHistorySource
{
public:
    void ofLine(const commands::LineHistoryQuestion &question, Found done) override
    {
        asked = question;
        CallHistoryEntry call;
        call.source.number = s("1001");
        call.destination.number = s("0612345678");
        done(std::vector{call});
    }

    commands::LineHistoryQuestion asked;
};

} // namespace

void CallLogTest::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.error()));
}

void CallLogTest::readsALine_data()
{
    QTest::addColumn<QUrl>("url");
    QVERIFY2(m_cluster.createDatabase(s("calls"), xivoSqlFiles(s("16.14"))), qPrintable(m_cluster.error()));
    QVERIFY2(m_cluster.execute(s("calls"), table(s("interval")) + s("grant select on call_log to stats;")),
             qPrintable(m_cluster.error()));
    QTest::newRow("PostgreSQL") << m_cluster.url(s("calls"));
    const QString file = m_files.filePath(s("calls.sqlite"));
    QVERIFY(createSqliteXivo(file));
    QVERIFY(executeOnSqlite(file, table(s("integer"))));
    QTest::newRow("SQLite") << QUrl(s("sqlite://") + file);
}

void CallLogTest::readsALine()
{
    QFETCH(QUrl, url);
    const auto all = readFrom(url, {s("SIP/ph1001"), at(2, 0), 10});
    QVERIFY(all);
    QVERIFY2(all->has_value(), all->has_value() ? "" : qPrintable(all->error()));
    const std::vector<CallHistoryEntry> &calls = **all;
    QCOMPARE(calls.size(), std::size_t{3});
    QVERIFY(calls[0].outcome == CallOutcome::Missed && !calls[0].duration);
    QVERIFY(calls[0].start == at(4, 11));
    QVERIFY(calls[1].outcome == CallOutcome::Answered && calls[1].duration == 108065s);
    QCOMPARE(calls[1].source.number, s("0612345678"));
    QVERIFY(calls[2].outcome == CallOutcome::Emitted);
    QCOMPARE(calls[2].destination.number, s("1002"));

    const auto two = readFrom(url, {s("SIP/ph1001"), at(1, 0), 2});
    QVERIFY(two && *two);
    QCOMPARE((*two)->size(), std::size_t{2});
    QVERIFY((*two)->front() == calls[0]);
}

void CallLogTest::namesAMissingTable()
{
    QVERIFY2(m_cluster.createDatabase(s("none"), xivoSqlFiles(s("16.14"))), qPrintable(m_cluster.error()));
    const auto answer = readFrom(m_cluster.url(s("none")), {s("SIP/ph1001"), at(1, 0), 10});
    QVERIFY(answer && !*answer);
    QVERIFY2(answer->error().contains(s("call_log")), qPrintable(answer->error()));
}

void CallLogTest::tellsAUserHisCalls()
{
    Configuration configuration;
    User user;
    user.id = 7;
    user.firstName = s("Nora");
    user.lastName = s("Vidal");
    user.login = s("nvidal");
    user.lineId = 3;
    user.extension = s("1001");
    configuration.users = {user};
    configuration.lines = {{3, s("SIP/ph1001"), s("1001"), s("default"), 7}};
    OneCall source;
    commands::CallHistories histories(configuration, source, [] { return at(20, 12); });
    std::optional<protocol::ServerMessage> told;
    const commands::Reply reply = [&told](const protocol::ServerMessage &message) { told = message; };

    QVERIFY(histories.handle(protocol::GetUserCallHistoryByDays{3}, {s("nvidal"), 7, 0, {}}, reply));
    QVERIFY(source.asked.notBefore == at(17, 12));
    QCOMPARE(source.asked.interface, s("SIP/ph1001"));
    const auto *history = told ? std::get_if<protocol::CallHistory>(&*told) : nullptr;
    QVERIFY(history);
    QCOMPARE(history->calls.at(0).source.lastName, s("Vidal"));
    QCOMPARE(history->calls.at(0).destination.lastName, QString());

    QVERIFY(histories.handle(protocol::GetUserCallHistory{2'000'000'000}, {s("nvidal"), 7, 0, {}}, reply));
    QCOMPARE(source.asked.size, commands::CallHistories::largestSize);

    QVERIFY(histories.handle(protocol::GetUserCallHistory{}, {s("other"), 8, 0, {}}, reply));
    QVERIFY(std::get_if<protocol::Error>(&*told));
}

} // namespace xivocc::test
