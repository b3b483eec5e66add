#include "preferences_test.h"

#include <commands/preferences.h>
#include <store/preferences_table.h>
#include <support/recording_outbox.h>

#include <QDir>
#include <QTest>

namespace xivocc::test {

using commands::Preferences;
using protocol::SetUserPreference;
using protocol::UserPreference;

namespace {

const commands::Requester nora{QStringLiteral("nora"), 70, 0, {}, 1};
const commands::Requester paul{QStringLiteral("paul"), 80, 0, {}, 2};
const QString device = QStringLiteral("PREFERRED_DEVICE");
const QString text = QStringLiteral("String");

struct Desk
{
    explicit Desk(const config::StoreSettings &settings) : store(settings) {}

    /// The code of the refusal, empty when there was none.
    QString ask(const commands::Requester &who, const protocol::Command &command)
    {
        QString code;
        const bool isTaken = handler.handle(command, who, [&code](const protocol::ServerMessage &told) {
            const auto *error = std::get_if<protocol::Error>(&told);
            code = error ? error->error : QStringLiteral("no error");
        });
        return isTaken && settle() ? code : QStringLiteral("no answer");
    }
    std::vector<UserPreference> logIn(const commands::Requester &who)
    {
        std::vector<UserPreference> kept;
        handler.sessionOpened(who, [&kept](const protocol::ServerMessage &told) {
            kept.push_back(std::get<UserPreference>(told));
        });
        return settle() ? kept : std::vector<UserPreference>{{}};
    }
    [[nodiscard]] bool settle() { return settled(store); }

    RecordingOutbox outbox;
    store::Store store;
    store::PreferencesTable table{store};
    Preferences handler{outbox, table};
};

} // namespace

void PreferencesTest::tellsEachSessionOfItsUser()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    {
        Desk desk(settings);
        QVERIFY(desk.logIn(nora).empty());
        QCOMPARE(desk.ask(nora, SetUserPreference{device, QStringLiteral("WebApp"), text}), QString());
        QCOMPARE(desk.ask(nora, SetUserPreference{device, QStringLiteral("téléphone"), text}), QString());
        QCOMPARE(desk.ask(nora, SetUserPreference{QStringLiteral("EMPTY"), {}, {}}), QString());
        QCOMPARE(desk.outbox.toUsers.size(), 3U);
        QCOMPARE(desk.outbox.toUsers[1].first, nora.userId);
        QVERIFY(std::get<UserPreference>(desk.outbox.toUsers[1].second) ==
                (UserPreference{device, QStringLiteral("téléphone"), text}));
    }
    Desk desk(settings);
    const std::vector<UserPreference> kept{{QStringLiteral("EMPTY"), QString(), QString()},
                                           {device, QStringLiteral("téléphone"), text}};
    QVERIFY(desk.logIn(nora) == kept);
    QVERIFY2(desk.logIn(paul).empty(), "another user");
}

void PreferencesTest::keepsAsManyAsMayBe()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    const auto set = [&desk](int key) {
        return desk.ask(nora, SetUserPreference{QString::number(key), QStringLiteral("on"), text});
    };
    for (int key = 0; key < store::PreferencesTable::maxPerUser; ++key)
        QCOMPARE(set(key), QString());
    QCOMPARE(set(store::PreferencesTable::maxPerUser), QStringLiteral("TooMany"));
    QCOMPARE(set(0), QString());
    QCOMPARE(desk.ask(paul, SetUserPreference{device, QStringLiteral("on"), text}), QString());
    QCOMPARE(desk.logIn(nora).size(), std::size_t{store::PreferencesTable::maxPerUser});
}

void PreferencesTest::refusesWhatCannotBeKept_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isKept");
    const auto letters = [](qsizetype count) { return QString(count, QLatin1Char('x')); };
    QTest::newRow("no key") << QString() << text << text << false;
    QTest::newRow("long key") << letters(Preferences::maxKeyLength + 1) << text << text << false;
    QTest::newRow("long value") << device << letters(Preferences::maxValueLength + 1) << text << false;
    QTest::newRow("long type") << device << text << letters(Preferences::maxTypeLength + 1) << false;
    QTest::newRow("U+0000") << device << QString(QChar(QChar::Null)) << text << false;
    QTest::newRow("as long as may be")
        << letters(Preferences::maxKeyLength) << letters(Preferences::maxValueLength)
        << letters(Preferences::maxTypeLength) << true;
}

void PreferencesTest::refusesWhatCannotBeKept()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, type);
    QFETCH(const bool, isKept);
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    QCOMPARE(desk.ask(nora, SetUserPreference{key, value, type}),
             isKept ? QString() : QStringLiteral("InvalidValue"));
    QCOMPARE(desk.logIn(nora).size(), isKept ? 1U : 0U);
    QCOMPARE(desk.outbox.toUsers.size(), isKept ? 1U : 0U);
}

void PreferencesTest::forgetsNoMobileApplication()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    QVERIFY2(desk.ask(nora, protocol::UnregisterMobileApp{}).isEmpty(),
             "no mobile application is registered");
    QVERIFY(desk.logIn(nora).empty());
}

void PreferencesTest::saysThatTheStoreIsAway()
{
    config::StoreSettings nowhere;
    nowhere.url = QUrl(QStringLiteral("sqlite://") + m_place.pathOf(QStringLiteral("no/such/store.db")));
    Desk desk(nowhere);
    QCOMPARE(desk.ask(nora, SetUserPreference{device, text, text}), QStringLiteral("StoreUnavailable"));
    QVERIFY(desk.outbox.toUsers.empty());
    QVERIFY(desk.logIn(nora).empty());
}

void PreferencesTest::tellsThemOnceTheStoreIsBack()
{
    config::StoreSettings settings;
    settings.url = QUrl(QStringLiteral("sqlite://") + m_place.pathOf(QStringLiteral("late/store.db")));
    Desk desk(settings);
    desk.outbox.connected = {nora.userId};
    QVERIFY(desk.logIn(nora).empty());
    QVERIFY(desk.logIn(paul).empty());
    QVERIFY(QDir().mkpath(m_place.pathOf(QStringLiteral("late"))));
    {
        Desk earlier(settings);
        for (const commands::Requester &who : {nora, paul})
            QCOMPARE(earlier.ask(who, SetUserPreference{device, QStringLiteral("WebApp"), text}), QString());
    }
    desk.handler.tellMissed();
    QVERIFY(desk.settle());
    QCOMPARE(desk.outbox.toUsers.size(), 1U); // Paul has gone meanwhile
    const auto *told = desk.outbox.lastTo<UserPreference>(nora.userId);
    QVERIFY(told && *told == (UserPreference{device, QStringLiteral("WebApp"), text}));
    desk.handler.tellMissed();
    QVERIFY(desk.settle());
    QCOMPARE(desk.outbox.toUsers.size(), 1U);
}

} // namespace xivocc::test
