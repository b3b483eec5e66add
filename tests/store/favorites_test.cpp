#include "favorites_test.h"

#include <commands/directory_search.h>
#include <commands/favorites.h>
#include <realtime/fact_maker.h>
#include <store/favorites_table.h>
#include <support/recording_outbox.h>

#include <QTest>

namespace xivocc::test {

using protocol::AddFavorite;
using protocol::FavoriteUpdated;
using protocol::RemoveFavorite;

namespace {

const commands::Requester nora{QStringLiteral("nora"), 70, 7, {}, 1};
const commands::Requester paul{QStringLiteral("paul"), 80, 0, {}, 2};
const QString internal = QStringLiteral("internal");
const QString suppliers = QStringLiteral("suppliers");

User user(int id, const char *firstName, const char *extension)
{
    User made;
    made.id = id;
    made.firstName = QString::fromLatin1(firstName);
    made.lastName = QStringLiteral("Vidal");
    made.login = made.firstName.toLower();
    made.extension = QString::fromLatin1(extension);
    return made;
}

/// Finds the same two contacts each time: a supplier, and Paul.
class TwoContacts final : public commands::Directory
{
public:
    void search(int /*userId*/, const QString & /*pattern*/, Found done) override
    {
        DirectoryTable table;
        for (const char *header : {"Nom", "Numéro", "Mobile", "Courriel", "Favoris"})
            table.headers.push_back(QString::fromUtf8(header));
        DirectoryEntry supplier;
        supplier.cells = {QStringLiteral("Ozan Demir"), QStringLiteral("+33 1 23 45"), QStringLiteral("n/a"),
                          QStringLiteral("ozan@example.org"), true};
        supplier.contactId = QStringLiteral("k-9");
        supplier.source = suppliers;
        supplier.favorite = true; // in a list that is not the server's
        DirectoryEntry colleague;
        colleague.cells = {QStringLiteral("Paul Vidal"), QStringLiteral("4023"), QString(), QString(), false};
        colleague.contactId = QStringLiteral("80");
        colleague.source = internal;
        table.entries = {supplier, colleague};
        done(table);
    }
};

/// Users 70, 80 and 90.
struct Desk
{
    explicit Desk(const config::StoreSettings &settings, bool hasDirectory = false)
        : store(settings),
          search({configuration, maker.floor, outbox, table, found, hasDirectory ? &directory : nullptr}),
          favorites({configuration, maker.floor, outbox, table, found})
    {
        configuration.users = {user(70, "Nora", "4022"), user(80, "Paul", "4023"), user(90, "Ines", "")};
    }

    /// What the session and the user were told.
    std::vector<protocol::ServerMessage> ask(const commands::Requester &who, const protocol::Command &command)
    {
        std::vector<protocol::ServerMessage> told;
        outbox.toUsers.clear();
        const commands::Reply reply = [&told](const auto &message) { told.push_back(message); };
        if (!(search.handle(command, who, reply) || favorites.handle(command, who, reply)) || !settle())
            return {};
        for (const auto &[userId, message] : outbox.toUsers) {
            if (userId == who.userId)
                told.push_back(message);
        }
        return told;
    }
    /// The action that the client is told, and the error's code when there is one.
    QString update(const commands::Requester &who, const protocol::Command &command)
    {
        QString text;
        for (const protocol::ServerMessage &message : ask(who, command)) {
            if (const auto *updated = std::get_if<FavoriteUpdated>(&message))
                text += updated->action;
            else if (const auto *error = std::get_if<protocol::Error>(&message))
                text += QLatin1Char(' ') + error->error;
        }
        return text;
    }
    /// Each favourite's "name number".
    QStringList list(const commands::Requester &who)
    {
        QStringList names;
        const auto told = ask(who, protocol::GetFavorites{});
        const auto *answer = told.size() == 1 ? std::get_if<protocol::Favorites>(&told[0]) : nullptr;
        if (!answer)
            return {QStringLiteral("no answer")};
        for (const DirectoryEntry &entry : answer->table.entries) {
            const bool isWhole = entry.favorite && entry.cells.size() == answer->table.headers.size();
            names << (isWhole ? std::get<QString>(entry.cells[0]) + QLatin1Char(' ') +
                                    std::get<QString>(entry.cells[1])
                              : QStringLiteral("no favourite"));
        }
        return names;
    }
    [[nodiscard]] bool settle() { return settled(store); }

    FactMaker maker;
    Configuration configuration = FactMaker::configuration();
    RecordingOutbox outbox;
    TwoContacts directory;
    store::Store store;
    store::FavoritesTable table{store};
    commands::FoundContacts found;
    commands::DirectorySearch search;
    commands::Favorites favorites;
};

template <typename Message> const Message *find(const std::vector<protocol::ServerMessage> &told)
{
    for (const protocol::ServerMessage &message : told) {
        if (const auto *wanted = std::get_if<Message>(&message))
            return wanted;
    }
    return nullptr;
}

} // namespace

void FavoritesTest::keepsFavoritesOfUsers()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    {
        Desk desk(settings);
        QVERIFY(desk.list(nora).isEmpty());
        const auto told = desk.ask(nora, AddFavorite{QStringLiteral("80"), internal});
        QVERIFY(find<FavoriteUpdated>(told));
        QVERIFY(*find<FavoriteUpdated>(told) ==
                (FavoriteUpdated{QStringLiteral("Added"), QStringLiteral("80"), internal}));
        QCOMPARE(desk.update(nora, AddFavorite{QStringLiteral("90"), internal}), QStringLiteral("Added"));
        QCOMPARE(desk.update(nora, AddFavorite{QStringLiteral("80"), internal}), QStringLiteral("Added"));
    }
    Desk desk(settings);
    QCOMPARE(desk.list(nora),
             QStringList({QStringLiteral("Ines Vidal "), QStringLiteral("Paul Vidal 4023")}));
    QVERIFY2(desk.outbox.watched.contains(QStringLiteral("4023")), "the session hears of their telephones");
    QVERIFY(desk.list(paul).isEmpty());
    QCOMPARE(desk.update(nora, RemoveFavorite{QStringLiteral("90"), internal}), QStringLiteral("Removed"));
    QCOMPARE(desk.update(nora, RemoveFavorite{QStringLiteral("90"), internal}), QStringLiteral("Removed"));
    QCOMPARE(desk.list(nora), QStringList{QStringLiteral("Paul Vidal 4023")});
}

void FavoritesTest::showsUsersAsXivoKnowsThemNow()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.update(nora, AddFavorite{QStringLiteral("80"), internal});
    desk.configuration.users[1].extension = QStringLiteral("4999");
    QCOMPARE(desk.list(nora), QStringList{QStringLiteral("Paul Vidal 4999")});
    const auto told = desk.ask(nora, protocol::GetFavorites{});
    QVERIFY(find<protocol::Favorites>(told)->table.entries[0].status ==
            desk.maker.floor.phoneStatus(QStringLiteral("4999")));
}

void FavoritesTest::keepsContactsOfDirectoriesAsTheyWereFound()
{
    const config::StoreSettings settings = m_place.fresh(QStringLiteral("sqlite"));
    const AddFavorite supplier{QStringLiteral("k-9"), suppliers};
    {
        Desk desk(settings, true);
        desk.ask(nora, protocol::DirectoryLookUp{QStringLiteral("oz")});
        QCOMPARE(desk.update(paul, supplier), QStringLiteral("AddFail UnknownContact")); // she found him
        QCOMPARE(desk.update(nora, supplier), QStringLiteral("Added"));
    }
    Desk desk(settings);
    QCOMPARE(desk.list(nora), QStringList{QStringLiteral("Ozan Demir +33 1 23 45")});
    const auto told = desk.ask(nora, protocol::GetFavorites{});
    const DirectoryEntry &entry = find<protocol::Favorites>(told)->table.entries[0];
    QVERIFY2(std::get<QString>(entry.cells[2]).isEmpty(), "what is no number is no mobile number");
    QCOMPARE(entry.source, suppliers);
}

void FavoritesTest::tellsFavoritesAmongThoseFound()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")), true);
    desk.update(nora, AddFavorite{QStringLiteral("80"), internal});
    const auto told = desk.ask(nora, protocol::DirectoryLookUp{QString()});
    const auto *found = find<protocol::DirectoryResult>(told);
    QVERIFY(found);
    QVERIFY2(!found->table.entries[0].favorite && !std::get<bool>(found->table.entries[0].cells[4]),
             "the server's favourites count, not the directory's");
    QVERIFY(found->table.entries[1].favorite && std::get<bool>(found->table.entries[1].cells[4]));

    Desk alone(m_place.fresh(QStringLiteral("sqlite")));
    alone.update(nora, AddFavorite{QStringLiteral("80"), internal});
    const auto users = alone.ask(nora, protocol::DirectoryLookUp{QStringLiteral("vidal")});
    const auto *table = find<protocol::DirectoryResult>(users);
    QVERIFY(table);
    QCOMPARE(table->table.entries.size(), 3U);
    QVERIFY(!table->table.entries[0].favorite && table->table.entries[1].favorite);
}

void FavoritesTest::showsContactSheets()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")), true);
    desk.update(nora, AddFavorite{QStringLiteral("80"), internal});
    const auto told = desk.ask(nora, protocol::SearchContacts{QStringLiteral("a")});
    QVERIFY2(find<protocol::DirectoryResult>(told), "both are told");
    const auto *sheets = find<protocol::ContactSheets>(told);
    QVERIFY(sheets);
    QCOMPARE(sheets->sheets.size(), 2U);

    const ContactSheet &supplier = sheets->sheets[0];
    QCOMPARE(supplier.name, QStringLiteral("Ozan Demir"));
    QVERIFY(!supplier.isFavorite && supplier.canBeFavorite);
    QVERIFY(supplier.sources == (std::vector<ContactSource>{{suppliers, QStringLiteral("k-9")}}));
    QVERIFY(supplier.actions == (std::vector<ContactAction>{
                                    {QStringLiteral("Call"), {QStringLiteral("+33 1 23 45")}, true},
                                    {QStringLiteral("Mail"), {QStringLiteral("ozan@example.org")}, false}}));
    QVERIFY(supplier.details[0].fields ==
            (std::vector<ContactField>{
                {QStringLiteral("Numéro"), QStringLiteral("+33 1 23 45"), QStringLiteral("PhoneNumber")},
                {QStringLiteral("Mobile"), QStringLiteral("n/a"), QStringLiteral("String")},
                {QStringLiteral("Courriel"), QStringLiteral("ozan@example.org"), QStringLiteral("Mail")}}));

    const ContactSheet &colleague = sheets->sheets[1];
    QVERIFY(colleague.isFavorite);
    QVERIFY(colleague.status.phone == desk.maker.floor.phoneStatus(QStringLiteral("4023")));
    QVERIFY(colleague.actions ==
            (std::vector<ContactAction>{{QStringLiteral("Call"), {QStringLiteral("4023")}, true},
                                        {QStringLiteral("Chat"), {QStringLiteral("paul")}, false}}));
}

void FavoritesTest::showsFavoritesAsContactSheets()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.update(nora, AddFavorite{QStringLiteral("90"), internal});
    const auto told = desk.ask(nora, protocol::GetFavoriteContacts{});
    const auto *answer = find<protocol::FavoriteContactSheets>(told);
    QVERIFY(answer);
    QCOMPARE(answer->sheets.size(), 1U);
    QCOMPARE(answer->sheets[0].name, QStringLiteral("Ines Vidal"));
    QVERIFY(answer->sheets[0].isFavorite);
    QVERIFY2(answer->sheets[0].actions.size() == 1 &&
                 answer->sheets[0].actions[0].action == QStringLiteral("Chat"),
             "she has no telephone");
}

void FavoritesTest::keepsAsManyAsMayBe()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    const int most = store::FavoritesTable::maxPerUser;
    const auto addMany = [most](QSqlDatabase &database) -> store::Outcome<void> {
        const auto added = store::run(
            database,
            QStringLiteral("with recursive numbers (n) as (select 1 union all select n + 1 from "
                           "numbers where n < %1) insert into favorite_contact (user_id, contact_id, "
                           "source, name, number, mobile) select 70, n, 'many', '', '', '' from "
                           "numbers")
                .arg(most));
        return added ? store::Outcome<void>() : tl::unexpected(added.error());
    };
    desk.store.perform(addMany, [](const auto *refusal) { QVERIFY(!refusal); });
    const AddFavorite colleague{QStringLiteral("80"), internal};
    QCOMPARE(desk.update(nora, colleague), QStringLiteral("AddFail TooMany"));
    QCOMPARE(desk.update(paul, colleague), QStringLiteral("Added"));
    desk.update(nora, RemoveFavorite{QStringLiteral("1"), QStringLiteral("many")});
    QCOMPARE(desk.update(nora, colleague), QStringLiteral("Added"));
    QCOMPARE(desk.list(nora).size(), qsizetype{most});
}

void FavoritesTest::refusesWhatWasNotFound()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")), true);
    const QString unknown = QStringLiteral("AddFail UnknownContact");
    QCOMPARE(desk.update(nora, AddFavorite{QStringLiteral("k-9"), suppliers}), unknown);
    QCOMPARE(desk.update(nora, AddFavorite{QStringLiteral("81"), internal}), unknown);
    QCOMPARE(desk.update(nora, AddFavorite{QStringLiteral("80"), suppliers}), unknown);
    QCOMPARE(desk.update(nora, AddFavorite{QString(), QString()}), unknown);
    const QString tooLong(commands::KeptContact::maxTextLength + 1, QLatin1Char('7'));
    for (const QString &id : {QString(), tooLong, QString(QChar(QChar::Null))}) {
        QCOMPARE(desk.update(nora, RemoveFavorite{id, internal}), QStringLiteral("RemoveFail InvalidValue"));
        QCOMPARE(desk.update(nora, RemoveFavorite{QStringLiteral("80"), id}),
                 QStringLiteral("RemoveFail InvalidValue"));
    }
    QVERIFY(desk.list(nora).isEmpty());
}

void FavoritesTest::saysThatTheStoreIsAway()
{
    config::StoreSettings nowhere;
    nowhere.url = QUrl(QStringLiteral("sqlite://") + m_place.pathOf(QStringLiteral("no/such/store.db")));
    Desk desk(nowhere);
    const QString code = QStringLiteral("StoreUnavailable");
    QCOMPARE(desk.update(nora, AddFavorite{QStringLiteral("80"), internal}),
             QStringLiteral("AddFail ") + code);
    QCOMPARE(desk.update(nora, RemoveFavorite{QStringLiteral("80"), internal}),
             QStringLiteral("RemoveFail ") + code);
    QCOMPARE(desk.update(nora, protocol::GetFavorites{}), QLatin1Char(' ') + code);
    QCOMPARE(desk.update(nora, protocol::GetFavoriteContacts{}), QLatin1Char(' ') + code);
    const auto told = desk.ask(nora, protocol::DirectoryLookUp{QStringLiteral("paul")});
    QVERIFY2(find<protocol::DirectoryResult>(told), "a search works without it");
}

} // namespace xivocc::test
