#include "ldap_login_test.h"

#include "people.h"
#include "support/floor_database.h"

#include <app/application.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <memory>

namespace xivocc::test {

namespace {

struct Answer
{
    int status = 0;
    QJsonObject body;
};

/// A server on the floor of tests/data/floor.json, without Asterisk.
class LdapFloor final
{
public:
    LdapFloor(const SlapdServer &directory, const QString &databaseFile)
    {
        config::Settings settings;
        settings.api.listen = QStringLiteral("127.0.0.1");
        settings.api.port = 0;
        settings.ami.port = 1; // nobody there
        settings.agentd.enabled = false;
        settings.journal.enabled = false;
        settings.database.url = QUrl(QStringLiteral("sqlite://") + databaseFile);
        settings.ldap = settingsFor(directory);
        m_application = std::make_unique<app::Application>(settings);
    }
    [[nodiscard]] bool start()
    {
        return m_application->start().has_value() && QTest::qWaitFor([this] {
                   return health(QStringLiteral("database")).value(QLatin1String("up")).toBool();
               });
    }
    [[nodiscard]] QJsonObject health(const QString &link)
    {
        return finish(m_network.get(QNetworkRequest(url(QStringLiteral("/health")))))
            .body.value(QLatin1String("links"))
            .toObject()
            .value(link)
            .toObject();
    }
    [[nodiscard]] Answer logIn(const QString &login, const QString &password)
    {
        QNetworkRequest request(url(QStringLiteral("/xuc/api/2.0/auth/login")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const QJsonObject body{{QStringLiteral("login"), login}, {QStringLiteral("password"), password}};
        return finish(m_network.post(request, QJsonDocument(body).toJson()));
    }

private:
    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_application->port()).arg(path));
    }
    [[nodiscard]] static Answer finish(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owner(reply);
        const bool finished = QTest::qWaitFor([reply] { return reply->isFinished(); }, 10'000);
        Q_ASSERT(finished);
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object()};
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<app::Application> m_application;
};

} // namespace

void LdapLoginTest::initTestCase()
{
    QVERIFY2(m_server.start(people()), qPrintable(m_server.error()));
    const QString mistake = testing::createFloorDatabase(QStringLiteral(XIVOCC_TEST_DATA "/floor.json"),
                                                         m_files.filePath(QStringLiteral("xivo.sqlite")));
    QVERIFY2(mistake.isEmpty(), qPrintable(mistake));
}

void LdapLoginTest::logsIn_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("status");
    QTest::newRow("the directory's password")
        << QStringLiteral("alice") << QStringLiteral("wonderland") << 200;
    QTest::newRow("XiVO's password") << QStringLiteral("alice") << QStringLiteral("0000") << 401;
    QTest::newRow("empty password") << QStringLiteral("alice") << QString() << 401;
    QTest::newRow("unknown to the directory") << QStringLiteral("chloe") << QStringLiteral("0000") << 401;
    QTest::newRow("unknown to XiVO") << QStringLiteral("zoe") << QStringLiteral("zebra") << 403;
    QTest::newRow("injection") << QStringLiteral("*)(uid=*") << QStringLiteral("wonderland") << 401;
}

void LdapLoginTest::logsIn()
{
    QFETCH(const QString, login);
    QFETCH(const QString, password);
    QFETCH(const int, status);
    LdapFloor floor(m_server, m_files.filePath(QStringLiteral("xivo.sqlite")));
    QVERIFY(floor.start());
    const Answer answer = floor.logIn(login, password);
    QCOMPARE(answer.status, status);
    if (status == 200)
        QCOMPARE(answer.body.value(QLatin1String("login")).toString(), login);
    else
        QCOMPARE(answer.body.value(QLatin1String("error")).toString(),
                 status == 403 ? QStringLiteral("UserNotFound") : QStringLiteral("InvalidCredentials"));
    QTRY_VERIFY(floor.health(QStringLiteral("ldap")).value(QLatin1String("up")).toBool());
}

void LdapLoginTest::saysThatTheDirectoryIsAway()
{
    LdapFloor floor(m_server, m_files.filePath(QStringLiteral("xivo.sqlite")));
    QVERIFY(floor.start());
    m_server.stop();
    const Answer answer = floor.logIn(QStringLiteral("alice"), QStringLiteral("wonderland"));
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.body.value(QLatin1String("message")).toString().contains(QLatin1String("LDAP directory")));
    const QJsonObject health = floor.health(QStringLiteral("ldap"));
    QVERIFY(!health.value(QLatin1String("up")).toBool(true));
    QVERIFY(health.value(QLatin1String("reason")).toString().contains(m_server.url().toString()));
    QVERIFY2(m_server.start({}), qPrintable(m_server.error()));
    QCOMPARE(floor.logIn(QStringLiteral("alice"), QStringLiteral("wonderland")).status, 200);
}

} // namespace xivocc::test
