#include "recorded_day_test.h"

#include "support/floor_database.h"
#include "support/program.h"
#include "support/server_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <map>

using namespace xivocc::testing;

namespace {

const QString data = QStringLiteral(XIVOCC_TEST_DATA "/");

using Counts = std::map<QString, int>;         ///< by statistic name
using QueueCounts = std::map<QString, Counts>; ///< by technical queue name

const std::map<QString, QString> statisticOfRow{
    {QStringLiteral("ENTERQUEUE"), QStringLiteral("TotalNumberCallsEntered")},
    {QStringLiteral("CONNECT"), QStringLiteral("TotalNumberCallsAnswered")},
    {QStringLiteral("ABANDON"), QStringLiteral("TotalNumberCallsAbandonned")},
    {QStringLiteral("EXITWITHTIMEOUT"), QStringLiteral("TotalNumberCallsTimeout")},
};

QueueCounts countsOfQueueLog(const QString &file)
{
    QueueCounts counts;
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return counts;
    while (!log.atEnd()) {
        const QStringList columns = QString::fromUtf8(log.readLine()).trimmed().split(QLatin1Char('|'));
        if (columns.size() < 5)
            continue;
        if (const auto name = statisticOfRow.find(columns[4]); name != statisticOfRow.end())
            ++counts[columns[2]][name->second];
    }
    return counts;
}

/// A client that keeps what the server says: the last value of each statistic, the last state of each agent.
class Listener final
{
public:
    bool logIn(quint16 port)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/xuc/api/2.0/auth/login").arg(port)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        std::unique_ptr<QNetworkReply> reply(network.post(request, R"({"login":"chloe","password":"0000"})"));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10000))
            return false;
        const QString token =
            QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("token")).toString();
        if (token.isEmpty())
            return false;
        QObject::connect(
            &m_socket, &QWebSocket::textMessageReceived, &m_socket,
            [this](const QString &frame) { read(QJsonDocument::fromJson(frame.toUtf8()).object()); });
        m_socket.open(
            QUrl(QStringLiteral("ws://127.0.0.1:%1/xuc/api/2.0/cti?token=%2").arg(port).arg(token)));
        return QTest::qWaitFor([this] { return m_loggedOn; }, 10000);
    }
    void ask(const char *command) { m_socket.sendTextMessage(QString::fromUtf8(command)); }

    QueueCounts counts() const
    {
        QueueCounts counts;
        for (const auto &[queue, statistics] : m_statistics) {
            for (const auto &[row, name] : statisticOfRow) {
                if (const auto value = statistics.find(name); value != statistics.end() && value->second != 0)
                    counts[m_queues.at(queue)][name] = value->second;
            }
        }
        return counts;
    }
    int waiting() const
    {
        int sum = 0;
        for (const auto &[queue, statistics] : m_statistics) {
            if (const auto value = statistics.find(QStringLiteral("WaitingCalls")); value != statistics.end())
                sum += value->second;
        }
        return sum;
    }
    int queues() const { return static_cast<int>(m_queues.size()); }
    QStringList agentsOnACall() const
    {
        QStringList busy;
        for (const auto &[agent, name] : m_agents) {
            if (name == QLatin1String("AgentOnCall") || name == QLatin1String("AgentRinging") ||
                name == QLatin1String("AgentDialing"))
                busy.append(QStringLiteral("%1 %2").arg(agent).arg(name));
        }
        return busy;
    }

private:
    void read(const QJsonObject &frame)
    {
        const QString type = frame.value(QLatin1String("msgType")).toString();
        const QJsonValue body = frame.value(QLatin1String("ctiMessage"));
        if (type == QLatin1String("LoggedOn")) {
            m_loggedOn = true;
        } else if (type == QLatin1String("QueueList")) {
            for (const QJsonValue queue : body.toArray())
                m_queues[queue[QLatin1String("id")].toInt()] = queue[QLatin1String("name")].toString();
        } else if (type == QLatin1String("QueueStatistics")) {
            for (const QJsonValue counter : body[QLatin1String("counters")].toArray())
                m_statistics[body[QLatin1String("queueId")].toInt()]
                            [counter[QLatin1String("statName")].toString()] =
                                counter[QLatin1String("value")].toInt();
        } else if (type == QLatin1String("AgentStateEvent")) {
            m_agents[body[QLatin1String("agentId")].toInt()] = body[QLatin1String("name")].toString();
        }
    }

    QWebSocket m_socket;
    bool m_loggedOn = false;
    std::map<int, QString> m_queues;
    std::map<int, Counts> m_statistics;
    std::map<int, QString> m_agents;
};

} // namespace

void RecordedDayTest::countersEqualQueueLog_data()
{
    QTest::addColumn<QString>("recording");
    QTest::newRow("basic") << QStringLiteral("basic");
    QTest::newRow("storm") << QStringLiteral("storm");
}

void RecordedDayTest::countersEqualQueueLog()
{
    QFETCH(QString, recording);
    QTemporaryDir directory;
    QCOMPARE(createFloorDatabase(data + QStringLiteral("floor.json"),
                                 directory.filePath(QStringLiteral("floor.db"))),
             QString());

    Program replay(QStringLiteral("xivocc-replay"),
                   {data + QStringLiteral("captures/%1/ami.raw.gz").arg(recording), QStringLiteral("--port"),
                    QStringLiteral("0"), QStringLiteral("--speed"), QStringLiteral("max")});
    const quint16 ami = replay.awaitLine(QStringLiteral("port (\\d+)")).toUShort();
    QVERIFY2(ami != 0, qPrintable(replay.output()));

    const quint16 api = freePort();
    const xivocc::testing::ServerFile file{.api = api,
                                   .ami = ami,
                                   .database = QStringLiteral("sqlite://") +
                                               directory.filePath(QStringLiteral("floor.db"))};
    Program server(QStringLiteral("xivocc-server"), {QStringLiteral("--config"), file.write(directory)});
    QVERIFY2(!server.awaitLine(QStringLiteral("(%1)").arg(api)).isEmpty(), qPrintable(server.output()));

    Listener listener;
    QVERIFY(QTest::qWaitFor([&] { return listener.logIn(api); }, 20000));
    listener.ask(R"({"claz":"web","command":"getList","objectType":"queue"})");
    QTRY_COMPARE_WITH_TIMEOUT(listener.queues(), 6, 10000);
    listener.ask(R"({"claz":"web","command":"subscribeToAgentEvents"})");
    listener.ask(R"({"claz":"web","command":"getAgentStates"})");
    listener.ask(R"({"claz":"web","command":"subscribeToQueueStats"})");

    const QueueCounts expected =
        countsOfQueueLog(data + QStringLiteral("captures/%1/queue_log").arg(recording));
    QVERIFY(!expected.empty());
    QTRY_VERIFY_WITH_TIMEOUT(listener.counts() == expected, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(listener.waiting(), 0, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(listener.agentsOnACall(), QStringList(), 5000);
}
