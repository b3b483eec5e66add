#include "simulated_xivo_test.h"

#include <client/session.h>
#include <support/postgres_cluster.h>
#include <support/program.h>
#include <support/server_file.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace xivocc;
using testing::freePort;
using testing::Program;

namespace {

QJsonObject healthOf(quint16 port)
{
    QNetworkAccessManager network;
    std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/health").arg(port)))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 5000))
        return {};
    return QJsonDocument::fromJson(reply->readAll()).object();
}

} // namespace

void SimulatedXivoTest::servesADayFromPostgresql()
{
    test::PostgresCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.error()));
    QVERIFY2(cluster.createDatabase(QStringLiteral("asterisk"), {}), qPrintable(cluster.error()));
    QVERIFY2(cluster.createDatabase(QStringLiteral("foreign"), {}), qPrintable(cluster.error()));
    QVERIFY(cluster.execute(QStringLiteral("asterisk"),
                            QStringLiteral("create role xivo login superuser password 'secret'")));
    QVERIFY(cluster.execute(QStringLiteral("foreign"), QStringLiteral("create table userfeatures (id int)")));
    const auto urlOf = [&cluster](const QString &database) {
        return QStringLiteral("postgresql://xivo:secret@127.0.0.1:%1/%2").arg(cluster.port()).arg(database);
    };
    const auto optionsOf = [&urlOf](const QString &database, quint16 ami) {
        return QStringList{QStringLiteral("--agents"),      QStringLiteral("8"),
                           QStringLiteral("--queues"),      QStringLiteral("3"),
                           QStringLiteral("--ami-port"),    QString::number(ami),
                           QStringLiteral("--agentd-port"), QStringLiteral("0"),
                           QStringLiteral("--confd-port"),  QStringLiteral("0"),
                           QStringLiteral("--database"),    urlOf(database)};
    };

    Program refused(QStringLiteral("xivo-sim"), optionsOf(QStringLiteral("foreign"), 0));
    QVERIFY2(refused.awaitExit(20000) > 0, "tables that it did not make are left alone");
    QVERIFY2(refused.output().contains(QStringLiteral("no simulation made")), qPrintable(refused.output()));

    const quint16 ami = freePort();
    auto first =
        std::make_unique<Program>(QStringLiteral("xivo-sim"), optionsOf(QStringLiteral("asterisk"), ami));
    QVERIFY2(!first->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty(), qPrintable(first->output()));
    QVERIFY2(!first->output().contains(QStringLiteral("NOTICE")), qPrintable(first->output()));
    first.reset();
    Program again(QStringLiteral("xivo-sim"), optionsOf(QStringLiteral("asterisk"), ami));
    QVERIFY2(!again.awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty(), qPrintable(again.output()));

    QTemporaryDir directory;
    const quint16 api = freePort();
    const testing::ServerFile file{.api = api, .ami = ami, .database = urlOf(QStringLiteral("asterisk"))};
    Program server(QStringLiteral("xivocc-server"), {QStringLiteral("--config"), file.write(directory)});
    QVERIFY2(!server.awaitLine(QStringLiteral("(%1)").arg(api)).isEmpty(), qPrintable(server.output()));
    QJsonObject health;
    QTRY_VERIFY2_WITH_TIMEOUT((health = healthOf(api)).value(QLatin1String("status")) == QLatin1String("ok"),
                              QJsonDocument(health).toJson().constData(), 20000);

    client::Session session;
    std::size_t agents = 0;
    std::size_t queues = 0;
    connect(&session, &client::Session::agentsReceived, this,
            [&](const auto &list) { agents = list.size(); });
    connect(&session, &client::Session::queuesReceived, this,
            [&](const auto &list) { queues = list.size(); });
    session.open({QStringLiteral("127.0.0.1"), api, false},
                 {QStringLiteral("superviseur"), QStringLiteral("0000"), {}});
    QTRY_COMPARE_WITH_TIMEOUT(agents, std::size_t(8), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(queues, std::size_t(3), 20000);
}
