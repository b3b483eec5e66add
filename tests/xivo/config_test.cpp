#include <config/settings_loader.h>
#include <config/settings_remarks.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace xivocc;
using namespace xivocc::config;

namespace {

class ConfigTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_directory.filePath(name));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(text);
        return file.fileName();
    }

    /// Every error as "line key".
    static QStringList places(const tl::expected<Settings, std::vector<SettingsError>> &loaded)
    {
        QStringList places;
        if (!loaded) {
            for (const SettingsError &error : loaded.error())
                places += QStringLiteral("%1 %2").arg(error.line).arg(error.key);
        }
        return places;
    }

private Q_SLOTS:
    void readsTheExample()
    {
        const auto loaded = load(QStringLiteral(XIVOCC_TEST_DATA "/../../packaging/xivocc-server.toml"), {});
        QCOMPARE(places(loaded), QStringList());
        const Settings defaults;
        QCOMPARE(loaded->ami.host, defaults.ami.host);
        QCOMPARE(loaded->ami.responseTimeout, defaults.ami.responseTimeout);
        QCOMPARE(loaded->api.sessionByteBudget, defaults.api.sessionByteBudget);
        QCOMPARE(loaded->api.tokenLifetime, defaults.api.tokenLifetime);
        QCOMPARE(loaded->api.trustedNetworks, defaults.api.trustedNetworks);
        QCOMPARE(loaded->api.allowedOrigins, defaults.api.allowedOrigins);
        QCOMPARE(loaded->site.timeZone, defaults.site.timeZone);
        QCOMPARE(loaded->statistics.answeredBefore, defaults.statistics.answeredBefore);
        QCOMPARE(loaded->statistics.abandonedAfter, defaults.statistics.abandonedAfter);
        QCOMPARE(loaded->statistics.resetHour, defaults.statistics.resetHour);
        QCOMPARE(loaded->statistics.queueLogInterval, defaults.statistics.queueLogInterval);
        QCOMPARE(loaded->journal.enabled, defaults.journal.enabled);
        QVERIFY(loaded->journal.keep == defaults.journal.keep);
        QCOMPARE(loaded->journal.maxMegabytes, defaults.journal.maxMegabytes);
    }

    void readsEveryKind()
    {
        const auto loaded =
            load(write(QStringLiteral("a.toml"), "[ami]\nhost = \"pbx\"\nport = 5039\ntls = true\n"
                                                 "response_timeout = 3\n"
                                                 "[database]\nurl = \"sqlite:///tmp/x.db\"\n"
                                                 "[site]\ntime_zone = \"America/Montreal\"\n"),
                 {});
        QCOMPARE(places(loaded), QStringList());
        QCOMPARE(loaded->ami.host, QStringLiteral("pbx"));
        QCOMPARE(loaded->ami.port, quint16(5039));
        QVERIFY(loaded->ami.tls);
        QCOMPARE(loaded->ami.responseTimeout, seconds(3));
        QCOMPARE(loaded->database.url.path(), QStringLiteral("/tmp/x.db"));
        QCOMPARE(loaded->site.timeZone, QByteArray("America/Montreal"));
    }

    void readsTheDirectory()
    {
        const QString secret = write(QStringLiteral("ldap-secret"), "reads all\n");
        const auto loaded = load(
            write(
                QStringLiteral("ldap.toml"),
                "[ldap]\nurl = \"ldap://ldap.example.org:389\"\nmanager_dn = \"cn=reader\"\n"
                "manager_password_file = \"" +
                    secret.toUtf8() +
                    "\"\nsearch_base = \"ou=people\"\nuser_search_filter = \"mail=%s\"\nstart_tls = true\n"),
            {});
        QCOMPARE(places(loaded), QStringList());
        QVERIFY(loaded->ldap.isUsed());
        QCOMPARE(loaded->ldap.managerPassword, QStringLiteral("reads all"));
        QCOMPARE(loaded->ldap.userSearchFilter, QStringLiteral("mail=%s"));
        QVERIFY(loaded->ldap.startTls);
    }

    void refusesAHalfDirectory_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const QByteArray url = "url = \"ldap://host\"\n";
        QTest::newRow("no url") << QByteArray("search_base = \"ou=people\"\n")
                                << QStringLiteral("0 ldap.url");
        QTest::newRow("no base") << url << QStringLiteral("0 ldap.search_base");
        QTest::newRow("no host") << QByteArray("url = \"ldap:///\"\nsearch_base = \"o=x\"\n")
                                 << QStringLiteral("0 ldap.url");
        QTest::newRow("not LDAP") << QByteArray("url = \"https://host\"\n") << QStringLiteral("2 ldap.url");
        QTest::newRow("no password") << url + "search_base = \"o=x\"\nmanager_dn = \"cn=x\"\n"
                                     << QStringLiteral("0 ldap.manager_dn");
        QTest::newRow("encrypted twice")
            << QByteArray("url = \"ldaps://host\"\nsearch_base = \"o=x\"\nstart_tls = true\n")
            << QStringLiteral("0 ldap.start_tls");
        QTest::newRow("no place for the login") << QByteArray("user_search_filter = \"uid=anna\"\n")
                                                << QStringLiteral("2 ldap.user_search_filter");
        QTest::newRow("no such file")
            << QByteArray("ca_file = \"/nowhere/ca.pem\"\n") << QStringLiteral("2 ldap.ca_file");
    }

    void refusesAHalfDirectory()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, place);
        QCOMPARE(places(load(write(QStringLiteral("half.toml"), "[ldap]\n" + text), {})), QStringList{place});
    }

    void letsTheEnvironmentWin()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XIVOCC_AMI_HOST"), QStringLiteral("other"));
        environment.insert(QStringLiteral("XIVOCC_AMI_TLS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("XIVOCC_API_MAX_SESSIONS"), QStringLiteral("7"));
        environment.insert(QStringLiteral("XIVOCC_BIN_DIR"), QStringLiteral("not ours"));
        const auto loaded = load(write(QStringLiteral("b.toml"), "[ami]\nhost = \"pbx\"\n"), environment);
        QCOMPARE(places(loaded), QStringList());
        QCOMPARE(loaded->ami.host, QStringLiteral("other"));
        QVERIFY(loaded->ami.tls);
        QCOMPARE(loaded->api.maxSessions, 7);
    }

    void readsSecretsFromFiles()
    {
        const QString secret = write(QStringLiteral("secret"), "s3cret \r\n");
        const auto loaded =
            load(write(QStringLiteral("c.toml"), "[ami]\npassword_file = \"" + secret.toUtf8() + "\"\n"), {});
        QCOMPARE(places(loaded), QStringList());
        QCOMPARE(loaded->ami.password, QStringLiteral("s3cret "));

        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XIVOCC_AGENTD_PASSWORD_FILE"), secret);
        QCOMPARE(load({}, environment)->agentd.password, QStringLiteral("s3cret "));

        const QByteArray both = "[ami]\npassword = \"x\"\npassword_file = \"" + secret.toUtf8() + "\"\n";
        QCOMPARE(places(load(write(QStringLiteral("d.toml"), both), {})),
                 QStringList{QStringLiteral("3 ami.password_file")});
        QCOMPARE(places(load(write(QStringLiteral("e.toml"), "[ami]\npassword_file = \"/nowhere\"\n"), {})),
                 QStringList{QStringLiteral("2 ami.password_file")});
    }

    void tellsEveryMistakeWithItsPlace()
    {
        const QByteArray text = "[ami]\n"
                                "hots = \"pbx\"\n"       // 2: unknown
                                "port = 70000\n"         // 3: out of range
                                "tls = \"perhaps\"\n"    // 4
                                "host = 5\n"             // 5
                                "response_timeout = 0\n" // 6
                                "user = [\"a\"]\n"       // 7
                                "[database]\n"
                                "url = \"mysql://x/y\"\n" // 9
                                "[agentd]\n"
                                "host_file = \"x\"\n" // 11: no secret
                                "[site]\n"
                                "time_zone = \"Mars/Olympus\"\n" // 13
                                "[apis]\n"                       // 14
                                "port = 1\n";
        const auto loaded = load(write(QStringLiteral("f.toml"), text), {});
        QCOMPARE(places(loaded),
                 QStringList({QStringLiteral("2 ami.hots"), QStringLiteral("3 ami.port"),
                              QStringLiteral("4 ami.tls"), QStringLiteral("5 ami.host"),
                              QStringLiteral("6 ami.response_timeout"), QStringLiteral("7 ami.user"),
                              QStringLiteral("9 database.url"), QStringLiteral("11 agentd.host_file"),
                              QStringLiteral("13 site.time_zone"), QStringLiteral("14 apis")}));
        QVERIFY(loaded.error().front().text().endsWith(QStringLiteral(
            "f.toml:2: ami.hots: is not known; section [ami] has host, port, tls, verify_certificate, "
            "user, password, password_file, response_timeout, use_filters")));
    }

    void tellsMistakesInTheEnvironment()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XIVOCC_AMI_PORT"), QStringLiteral("many"));
        environment.insert(QStringLiteral("XIVOCC_AMI_HOTS"), QStringLiteral("x"));
        const auto loaded = load({}, environment);
        QCOMPARE(places(loaded),
                 QStringList({QStringLiteral("0 XIVOCC_AMI_PORT"), QStringLiteral("0 XIVOCC_AMI_HOTS")}));
        QCOMPARE(loaded.error().front().text(),
                 QStringLiteral("environment: XIVOCC_AMI_PORT: must be a whole number"));
    }

    void tellsWhereTheFileIsNoToml()
    {
        QCOMPARE(places(load(write(QStringLiteral("g.toml"), "[ami]\nhost = \n"), {})),
                 QStringList{QStringLiteral("2 ")});
        QCOMPARE(places(load(write(QStringLiteral("h.toml"), "[ami]\nport = 1\nport = 2\n"), {})),
                 QStringList{QStringLiteral("3 ")});
        const auto missing = load(m_directory.filePath(QStringLiteral("missing.toml")), {});
        QVERIFY(!missing);
        QVERIFY(missing.error().front().text().contains(QStringLiteral("missing.toml: cannot be read")));
    }

    void asksForBothTlsFiles()
    {
        QCOMPARE(places(load(write(QStringLiteral("i.toml"), "[api]\nkey_file = \"/k\"\n"), {})),
                 QStringList{QStringLiteral("0 api.certificate_file")});
    }

    void remarksOnWhatIsNotFilledIn()
    {
        const auto empty = load(QStringLiteral(XIVOCC_TEST_DATA "/../../packaging/xivocc-server.toml"), {});
        QVERIFY(empty);
        const QString remarks = remarksOn(*empty).join(u'\n');
        for (const auto &key : {"ami.password", "database.url", "agentd.url"})
            QVERIFY2(remarks.contains(QLatin1String(key)), key);
        const auto filled =
            load(write(QStringLiteral("k.toml"), "[ami]\npassword = \"hunter2\"\n"
                                                 "[database]\nurl = \"sqlite:///tmp/x.db\"\n"
                                                 "[agentd]\nurl = \"https://xivo:9493/1.0\"\n"),
                 {});
        QVERIFY(filled);
        QCOMPARE(remarksOn(*filled), QStringList());
    }

    void neverRepeatsASecret()
    {
        const auto loaded =
            load(write(QStringLiteral("j.toml"), "[database]\nurl = \"mysql://root:hunter2@x/y\"\n"), {});
        QVERIFY(!loaded);
        QVERIFY(!loaded.error().front().text().contains(QStringLiteral("hunter2")));
    }
};

} // namespace

std::unique_ptr<QObject> makeConfigTest()
{
    return std::make_unique<ConfigTest>();
}

#include "config_test.moc"
