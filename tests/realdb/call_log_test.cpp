#include "call_log_test.h"
#include "xivo_rows.h"

#include <commands/call_histories.h>
#include <xivo/database/past_calls_reader.h>

#include <QTest>

namespace xivocc::test {

using namespace std::chrono_literals;
using xivo::CallLogReading;
using xivo::PastCallsReader;

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
    PastCallsReader reader(settings);
    std::optional<CallLogReading> answer;
    reader.readLine(question, [&answer](const CallLogReading &reading) { answer = reading; });
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

    void ofQueues(const commands::QueueVisitsQuestion &question, Found done) override
    {
        askedQueues = question;
        CallHistoryEntry call;
        call.source.number = s("1001");
        call.destination.number = s("bluecar");
        done(std::vector{call});
    }

    commands::LineHistoryQuestion asked;
    std::optional<commands::QueueVisitsQuestion> askedQueues;
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

namespace {

PastCallsReader::Reading readWith(PastCallsReader &reader)
{
    std::optional<PastCallsReader::Reading> answer;
    reader.readLine({s("SIP/ph1001"), at(1, 0), 10}, [&answer](const auto &reading) { answer = reading; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
        return tl::unexpected(s("no answer"));
    return *answer;
}

config::DatabaseSettings settingsFor(const QUrl &url)
{
    config::DatabaseSettings settings;
    settings.url = url;
    return settings;
}

} // namespace

void CallLogTest::keepsItsConnectionWhenATableIsMissing()
{
    QVERIFY2(m_cluster.createDatabase(s("later"), xivoSqlFiles(s("16.14"))), qPrintable(m_cluster.error()));
    PastCallsReader reader(settingsFor(m_cluster.url(s("later"))));
    QVERIFY(!readWith(reader));
    const QString connections = s("select pid from pg_stat_activity where application_name = 'xivocc' and "
                                  "datname = 'later'");
    QVERIFY2(m_cluster.execute(s("later"), s("create table seen as ") + connections),
             qPrintable(m_cluster.error()));
    QVERIFY(!readWith(reader));
    QVERIFY2(m_cluster.execute(s("later"),
                               s("do $$ begin if (select count(*) from seen join (%1) as present using "
                                 "(pid)) <> 1 then raise 'another connection'; end if; end $$")
                                   .arg(connections)),
             qPrintable(m_cluster.error()));
    QVERIFY2(m_cluster.execute(s("later"), table(s("interval")) + s("grant select on call_log to stats;")),
             qPrintable(m_cluster.error()));
    const auto reading = readWith(reader);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error()));
    QCOMPARE(reading->size(), 4U);
}

void CallLogTest::connectsAnewWhenTheServerHasClosedTheConnection()
{
    QVERIFY2(m_cluster.createDatabase(s("closed"), xivoSqlFiles(s("16.14"))), qPrintable(m_cluster.error()));
    QVERIFY2(m_cluster.execute(s("closed"), table(s("interval")) + s("grant select on call_log to stats;")),
             qPrintable(m_cluster.error()));
    PastCallsReader reader(settingsFor(m_cluster.url(s("closed"))));
    QVERIFY(readWith(reader));
    QVERIFY2(m_cluster.execute(s("closed"),
                               s("do $$ begin if (select count(pg_terminate_backend(pid)) from "
                                 "pg_stat_activity where application_name = 'xivocc' and datname = 'closed') "
                                 "<> 1 then raise 'no connection'; end if; end $$")),
             qPrintable(m_cluster.error()));
    const auto reading = readWith(reader);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error()));
    QCOMPARE(reading->size(), 4U);
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
    realtime::Floor floor;
    rights::AccessRights rights(configuration, floor, {});
    rights.read({});
    commands::CallHistories histories(configuration, rights, source, [] { return at(20, 12); });
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

namespace {

/// Two queues, "bluecar" and "blackcar" among them, agent 7 with the number 2007.
struct HistoryDesk
{
    HistoryDesk()
    {
        configuration.queues = {{5, s("bluecar"), s("Customer support"), s("3001"), s("default")},
                                {9, s("sales"), s("Sales"), s("3002"), s("default")},
                                {6, s("blackcar"), s("Billing"), s("3003"), s("default")}};
        Agent agent;
        agent.id = 7;
        agent.number = s("2007");
        configuration.agents = {agent};
        rights.read({});
    }
    /// The code of the error, empty when there was none.
    QString send(const protocol::Command &command, int agentId = 0)
    {
        told.reset();
        const bool isOurs =
            histories.handle(command, {s("nvidal"), 7, agentId, {}},
                             [this](const protocol::ServerMessage &message) { told = message; });
        const auto *error = told ? std::get_if<protocol::Error>(&*told) : nullptr;
        return isOurs ? (error ? error->error : QString()) : s("not handled");
    }

    Configuration configuration;
    OneCall source;
    realtime::Floor floor;
    rights::AccessRights rights{configuration, floor, {}};
    commands::CallHistories histories{configuration, rights, source, [] { return at(31, 12); }};
    std::optional<protocol::ServerMessage> told;
};

} // namespace

void CallLogTest::tellsTheCallsOfAnAgent()
{
    HistoryDesk desk;
    QCOMPARE(desk.send(protocol::GetAgentCallHistory{5}, 7), QString());
    QCOMPARE(desk.source.askedQueues->agentNumber, s("2007"));
    QCOMPARE(desk.source.askedQueues->size, 5);
    QVERIFY(desk.source.askedQueues->notBefore == at(1, 12));
    const auto *history = std::get_if<protocol::CallHistory>(&*desk.told);
    QVERIFY(history);
    QCOMPARE(history->calls.at(0).destination.number, s("3001"));
    QCOMPARE(desk.send(protocol::GetAgentCallHistory{5}, 0), s("NotAnAgent"));
    QCOMPARE(desk.send(protocol::GetAgentCallHistory{5}, 99), s("NotAnAgent"));
}

void CallLogTest::tellsTheCallsOfQueuesByAPartOfTheirNames()
{
    HistoryDesk desk;
    QCOMPARE(desk.send(protocol::GetQueueCallHistory{s("BL"), 2'000'000'000}), QString());
    QVERIFY(desk.source.askedQueues->queues == (std::vector{s("bluecar"), s("blackcar")}));
    QCOMPARE(desk.source.askedQueues->size, commands::CallHistories::largestSize);
    QVERIFY(std::get_if<protocol::CallHistory>(&*desk.told));
    QCOMPARE(desk.send(protocol::GetQueueCallHistory{s("Customer"), 5}), s("UnknownQueue"));
}

void CallLogTest::findsTheCallsOfACustomer()
{
    HistoryDesk desk;
    const auto asked = [](const char *field, std::optional<FilterOperator> operation) {
        RecordFilter filter;
        filter.field = s(field);
        filter.operation = operation;
        filter.value = s("0299%");
        return protocol::FindCustomerCallHistory{4, {{filter}, 3}};
    };
    QCOMPARE(desk.send(asked("src_num", FilterOperator::Equal)), QString());
    QCOMPARE(desk.source.askedQueues->caller, s("0299%"));
    QVERIFY(!desk.source.askedQueues->callerIsPattern);
    const auto *found = std::get_if<protocol::CustomerCallHistoryResponse>(&*desk.told);
    QVERIFY(found);
    QCOMPARE(found->id, 4);
    QCOMPARE(found->response.total, 1);
    QCOMPARE(desk.send(asked("src_num", FilterOperator::ILike)), QString());
    QVERIFY(desk.source.askedQueues->callerIsPattern);
    QCOMPARE(desk.send(asked("src_num", FilterOperator::Less)), s("BadFilter"));
    QCOMPARE(desk.send(asked("name", FilterOperator::Equal)), s("BadFilter"));
    QCOMPARE(desk.send(asked("src_num", std::nullopt)), s("BadFilter"));
}

void CallLogTest::readsVisitsToQueues_data()
{
    QTest::addColumn<QUrl>("url");
    // Seven calls: answered, abandoned, let ring by the first agent and answered by the second, sent on to
    // another queue after a time-out, one that is refused because the queue is full, and two that are handed
    // on after a consultation: by linking two channels and by a bridge.
    const QString rows =
        s("insert into queue_log (id, time, callid, queuename, agent, event, data1, data2, data3, data4, "
          "data5) values"
          " (9001, '2026-03-02 09:00:00.000001', '1.1', 'blue', 'NONE', 'ENTERQUEUE', '', '0299000001', '1', "
          "'', ''),"
          " (9002, '2026-03-02 09:00:20.000001', '1.1', 'blue', 'Agent/2001', 'CONNECT', '20', '1.2', '3', "
          "'', ''),"
          " (9003, '2026-03-02 09:02:20.000001', '1.1', 'blue', 'Agent/2001', 'COMPLETECALLER', '20', '120', "
          "'1', '', ''),"
          " (9004, '2026-03-02 10:00:00.000001', '2.1', 'blue', 'NONE', 'ENTERQUEUE', '', '0299000002', '1', "
          "'', ''),"
          " (9005, '2026-03-02 10:00:30.000001', '2.1', 'blue', 'NONE', 'ABANDON', '1', '1', '30', '', ''),"
          " (9006, '2026-03-02 11:00:00.000001', '3.1', 'red', 'NONE', 'ENTERQUEUE', '', '0299000001', '1', "
          "'', ''),"
          " (9007, '2026-03-02 11:00:15.000001', '3.1', 'red', 'Agent/2001', 'RINGNOANSWER', '15000', '', "
          "'', '', ''),"
          " (9008, '2026-03-02 11:00:20.000001', '3.1', 'red', 'Agent/2002', 'CONNECT', '20', '3.2', '3', "
          "'', ''),"
          " (9009, '2026-03-02 11:01:20.000001', '3.1', 'red', 'Agent/2002', 'BLINDTRANSFER', '1003', "
          "'default', '20', '60', '1'),"
          " (9010, '2026-03-02 12:00:00.000001', '4.1', 'red', 'NONE', 'ENTERQUEUE', '', '0299000004', '1', "
          "'', ''),"
          " (9011, '2026-03-02 12:00:30.000001', '4.1', 'red', 'NONE', 'EXITWITHTIMEOUT', '1', '1', '30', "
          "'', ''),"
          " (9012, '2026-03-02 12:00:31.000001', '4.1', 'blue', 'NONE', 'ENTERQUEUE', '', '0299000004', '1', "
          "'', ''),"
          " (9013, '2026-03-02 13:00:00.000001', '5.1', 'blue', 'NONE', 'FULL', '', '', '', '', ''),"
          " (9014, '2026-03-02 14:00:00.000001', '6.1', 'green', 'NONE', 'ENTERQUEUE', '', '0299000006', "
          "'1', '', ''),"
          " (9015, '2026-03-02 14:00:07.000001', '6.1', 'green', 'Agent/2003', 'CONNECT', '7', '6.2', '3', "
          "'', ''),"
          " (9016, '2026-03-02 14:00:52.000001', '6.1', 'green', 'Agent/2003', 'ATTENDEDTRANSFER', 'LINK', "
          "'SIP/a-1', 'SIP/b-2', '7', '45|1'),"
          " (9017, '2026-03-02 15:00:00.000001', '7.1', 'green', 'NONE', 'ENTERQUEUE', '', '0299000007', "
          "'1', '', ''),"
          " (9018, '2026-03-02 15:00:08.000001', '7.1', 'green', 'Agent/2003', 'CONNECT', '8', '7.2', '3', "
          "'', ''),"
          " (9019, '2026-03-02 15:00:41.000001', '7.1', 'green', 'Agent/2003', 'ATTENDEDTRANSFER', "
          "'BRIDGE', 'b-1', '8', '33', '1');");
    QVERIFY2(m_cluster.createDatabase(s("visits"), xivoSqlFiles(s("16.14"))), qPrintable(m_cluster.error()));
    const QString table =
        s("create table queue_log (id integer primary key, time varchar(26) not null default '', callid "
          "varchar(32) not null default '', queuename varchar(50) not null default '', agent varchar(50) not "
          "null default '', event varchar(20) not null default '', data1 varchar(30) default '', data2 "
          "varchar(30) default '', data3 varchar(30) default '', data4 varchar(30) default '', data5 "
          "varchar(30) default '');");
    QVERIFY2(m_cluster.execute(s("visits"), table + rows + s("grant select on queue_log to stats;")),
             qPrintable(m_cluster.error()));
    QTest::newRow("PostgreSQL") << m_cluster.url(s("visits"));
    const QString file = m_files.filePath(s("visits.sqlite"));
    QVERIFY(createSqliteXivo(file));
    QVERIFY(executeOnSqlite(file, table + s("\n") + rows));
    QTest::newRow("SQLite") << QUrl(s("sqlite://") + file);
}

void CallLogTest::readsVisitsToQueues()
{
    QFETCH(const QUrl, url);
    config::DatabaseSettings settings;
    settings.url = url;
    PastCallsReader reader(settings);
    using Outcomes = std::vector<CallOutcome>;
    std::vector<CallHistoryEntry> calls;
    const auto outcomes = [&](const xivo::QueueVisitsQuestion &question) {
        std::optional<PastCallsReader::Reading> answer;
        reader.readQueueVisits(question, [&answer](const auto &reading) { answer = reading; });
        Outcomes found;
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience) || !*answer)
            return found;
        calls = **answer;
        for (const CallHistoryEntry &call : calls)
            found.push_back(call.outcome);
        return found;
    };
    const auto question = [](std::vector<QString> queues, const char *agent, const char *caller) {
        xivo::QueueVisitsQuestion asked;
        asked.queues = std::move(queues);
        asked.agent = s(agent);
        asked.caller = s(caller);
        asked.notBefore = at(1, 0);
        asked.size = 10;
        return asked;
    };
    QVERIFY(
        outcomes(question({s("blue")}, "", "")) ==
        (Outcomes{CallOutcome::Full, CallOutcome::Ongoing, CallOutcome::Abandoned, CallOutcome::Answered}));
    QVERIFY(calls[3].start == at(2, 9) && calls[3].duration == 120s);
    QCOMPARE(calls[3].source.number, s("0299000001"));
    QCOMPARE(calls[3].destination.number, s("blue"));
    QVERIFY(!calls[2].duration);

    QVERIFY(outcomes(question({s("red")}, "", "")) ==
            (Outcomes{CallOutcome::Timeout, CallOutcome::Answered}));
    QVERIFY(calls[1].duration == 60s);
    QVERIFY(outcomes(question({}, "Agent/2001", "")) ==
            (Outcomes{CallOutcome::Missed, CallOutcome::Answered}));
    QVERIFY2(!calls[0].duration, "the talk was another agent's");
    QVERIFY(outcomes(question({}, "Agent/2002", "")) == (Outcomes{CallOutcome::Answered}));
    QVERIFY(outcomes(question({s("green")}, "", "")) ==
            (Outcomes{CallOutcome::Answered, CallOutcome::Answered}));
    QVERIFY2(calls[0].duration == 33s && calls[1].duration == 45s, "talk times of attended transfers");
    QVERIFY(outcomes(question({}, "", "0299000001")) ==
            (Outcomes{CallOutcome::Answered, CallOutcome::Answered}));
    xivo::QueueVisitsQuestion pattern = question({s("blue")}, "", "0299%");
    pattern.callerIsPattern = true;
    QCOMPARE(outcomes(pattern).size(), 3U);
    pattern.size = 2;
    QCOMPARE(outcomes(pattern).size(), 2U);
    pattern.notBefore = at(3, 0);
    QVERIFY(outcomes(pattern).empty());
}

} // namespace xivocc::test
