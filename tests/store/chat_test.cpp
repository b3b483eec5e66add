#include "chat_test.h"

#include <commands/chat.h>
#include <domain/present_moment.h>
#include <store/chat_table.h>
#include <support/recording_outbox.h>

#include <QTest>

namespace xivocc::test {

using commands::Chat;
using commands::KeptChatMessage;
using protocol::FlashTextEvent;
using protocol::FlashTextEventType;
using protocol::FlashTextRequest;
using protocol::FlashTextRequestType;
using store::ChatTable;

namespace {

const commands::Requester nora{QStringLiteral("nora"), 70, 0, {}, 1};
const commands::Requester paul{QStringLiteral("paul"), 80, 0, {}, 2};

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

/// Nora (70), Paul (80) and Ines (90); nobody is connected.
struct Desk
{
    explicit Desk(const config::StoreSettings &settings) : store(settings)
    {
        configuration.users = {user(70, "Nora", "4022"), user(80, "Paul", "4023"), user(90, "Ines", "")};
    }

    /// The answers, when the store is done with it.
    std::vector<protocol::ServerMessage> ask(const commands::Requester &who, FlashTextRequestType request,
                                             const char *whom, const QString &text = {}, int sequence = 1)
    {
        answers.clear();
        const FlashTextRequest asked{request, sequence, {QString::fromLatin1(whom)}, text};
        const bool isTaken =
            handler.handle(asked, who, [this](const auto &told) { answers.push_back(told); });
        return isTaken && settle() ? answers : std::vector<protocol::ServerMessage>{};
    }
    /// The only answer, when it is an event.
    FlashTextEvent eventOf(const std::vector<protocol::ServerMessage> &told) const
    {
        const auto *event = told.size() == 1 ? std::get_if<FlashTextEvent>(&told[0]) : nullptr;
        return event ? *event : FlashTextEvent{};
    }
    QString codeOf(const std::vector<protocol::ServerMessage> &told) const
    {
        const auto *error = told.size() == 1 ? std::get_if<protocol::Error>(&told[0]) : nullptr;
        return error && error->command == QStringLiteral("flashTextBrowserRequest") ? error->error
                                                                                    : QString();
    }
    /// The texts that he is told when he logs in.
    QStringList logIn(const commands::Requester &who)
    {
        QStringList texts;
        handler.sessionOpened(who, [&texts](const protocol::ServerMessage &told) {
            const auto *event = std::get_if<FlashTextEvent>(&told);
            texts.append(event && event->event == FlashTextEventType::UserMessage ? event->message
                                                                                  : QStringLiteral("?"));
        });
        return settle() ? texts : QStringList{QStringLiteral("the store does not answer")};
    }
    QStringList history(const commands::Requester &who, const char *whom)
    {
        QStringList texts;
        for (const ChatMessage &message :
             eventOf(ask(who, FlashTextRequestType::DirectMessageHistory, whom)).messages)
            texts.append(message.from.userName + QLatin1String(": ") + message.message);
        return texts;
    }
    [[nodiscard]] bool settle() { return settled(store); }

    Configuration configuration;
    RecordingOutbox outbox;
    store::Store store;
    ChatTable table{store};
    Chat handler{configuration, outbox, table};
    std::vector<protocol::ServerMessage> answers;
};

} // namespace

void ChatTest::deliversToWhoIsConnected()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.outbox.connected = {80};
    const FlashTextEvent taken = desk.eventOf(
        desk.ask(nora, FlashTextRequestType::DirectMessage, "paul", QStringLiteral("Hello"), 12));
    QCOMPARE(taken.event, FlashTextEventType::SendMessageAck);
    QCOMPARE(taken.sequence, 12);
    QVERIFY(taken.offline == false);
    QVERIFY(taken.date.has_value());

    QCOMPARE(desk.outbox.toUsers.size(), 1U);
    const auto *heard = desk.outbox.lastTo<FlashTextEvent>(80);
    QVERIFY(heard);
    QCOMPARE(heard->event, FlashTextEventType::UserMessage);
    QCOMPARE(heard->message, QStringLiteral("Hello"));
    QCOMPARE(heard->sequence, 12);
    QVERIFY(heard->from == (ChatParty{QStringLiteral("nora"), QStringLiteral("4022"),
                                      QStringLiteral("Nora Vidal"), QStringLiteral("70")}));
    QVERIFY(heard->to->userName == QStringLiteral("paul"));
    QVERIFY(heard->date == taken.date);
}

void ChatTest::keepsMessagesForWhoIsNotConnected()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    const QString text = QStringLiteral("Ça va ? \U0001F642 it's") + QChar(QChar::Null);
    {
        Desk desk(settings);
        const FlashTextEvent taken =
            desk.eventOf(desk.ask(nora, FlashTextRequestType::DirectMessage, "paul", text));
        QCOMPARE(taken.event, FlashTextEventType::SendMessageAckOffline);
        QVERIFY(taken.offline == true);
        QVERIFY(desk.outbox.toUsers.empty());
    }
    Desk desk(settings);
    const QString kept = text.chopped(1);
    QCOMPARE(desk.logIn(paul), QStringList{kept});
    QCOMPARE(desk.logIn(nora), QStringList{});
    QCOMPARE(desk.history(paul, "nora"), QStringList{QStringLiteral("nora: ") + kept});
    QCOMPARE(desk.eventOf(desk.ask(paul, FlashTextRequestType::MarkAsRead, "nora", {}, 8)).event,
             FlashTextEventType::MarkAsReadAck);
    QCOMPARE(desk.logIn(paul), QStringList{});
}

void ChatTest::tellsUnreadMessagesUntilTheyAreMarked()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.outbox.connected = {80};
    const commands::Requester ines{QStringLiteral("ines"), 90, 0, {}, 3};
    const auto send = [&desk](const commands::Requester &who, const char *text) {
        desk.ask(who, FlashTextRequestType::DirectMessage, "paul", QString::fromLatin1(text));
    };
    send(nora, "one");
    send(ines, "two");
    send(nora, "three");
    QCOMPARE(desk.logIn(paul),
             QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));

    desk.ask(nora, FlashTextRequestType::MarkAsRead, "paul"); // hers, not his
    QCOMPARE(desk.logIn(paul).size(), 3);
    const FlashTextEvent marked =
        desk.eventOf(desk.ask(paul, FlashTextRequestType::MarkAsRead, "nora", {}, 44));
    QCOMPARE(marked.sequence, 44);
    QVERIFY(marked.to && marked.to->userName == QStringLiteral("nora"));
    QCOMPARE(desk.logIn(paul), QStringList{QStringLiteral("two")});

    QVERIFY2(desk.history(paul, "nora") ==
                 QStringList({QStringLiteral("nora: one"), QStringLiteral("nora: three")}),
             "a message that was read stays in the history");
    desk.configuration.users.pop_back();
    QVERIFY2(desk.logIn(paul).isEmpty(), "of a user whom XiVO no longer has");
}

void ChatTest::boundsTheHistory()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    const auto ignore = [](const commands::Refusal *) {};
    for (int sent = 0; sent < Chat::maxHistory + 5; ++sent)
        desk.table.add({sent % 2 ? 80 : 70, sent % 2 ? 70 : 80, sent, QString::number(sent), presentMoment()},
                       ignore);
    desk.table.add({70, 90, 1, QStringLiteral("to another one"), presentMoment()}, ignore);
    const QStringList told = desk.history(nora, "paul");
    QCOMPARE(told.size(), qsizetype{Chat::maxHistory});
    QCOMPARE(told.first(), QStringLiteral("paul: 5"));
    QCOMPARE(told.last(), QStringLiteral("nora: 104"));
    QCOMPARE(desk.history(paul, "nora"), told);
}

void ChatTest::throwsOldMessagesAway()
{
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    const auto ignore = [](const commands::Refusal *) {};
    const Instant now = presentMoment();
    desk.table.add({70, 80, 1, QStringLiteral("old"), now - ChatTable::retention - seconds(1)}, ignore);
    desk.table.add({70, 80, 2, QStringLiteral("young"), now - ChatTable::retention + seconds(1)}, ignore);
    QCOMPARE(desk.history(nora, "paul").size(), 2);
    desk.table.add({90, 80, 3, QStringLiteral("now"), now}, ignore);
    QCOMPARE(desk.history(nora, "paul"), QStringList{QStringLiteral("nora: young")});

    const auto addMany = [now](QSqlDatabase &database) -> store::Outcome<void> {
        const auto added = store::run(
            database,
            QStringLiteral("with recursive numbers (n) as (select 1 union all select n + 1 from numbers "
                           "where n < %1) insert into chat_message (writer_id, reader_id, sequence, message, "
                           "sent_at, is_read) select 80, 90, n, 'many', %2, 0 from numbers")
                .arg(ChatTable::maxPerConversation)
                .arg(now.time_since_epoch().count()));
        return added ? store::Outcome<void>() : tl::unexpected(added.error());
    };
    desk.store.perform(addMany, [](const auto *refusal) { QVERIFY(!refusal); });
    desk.table.add({90, 80, 4, QStringLiteral("last"), now}, ignore);
    int count = 0;
    desk.table.readHistory(80, 90, 2 * ChatTable::maxPerConversation,
                           [&count](const auto &found) { count = static_cast<int>(found->size()); });
    QVERIFY(desk.settle());
    QCOMPARE(count, ChatTable::maxPerConversation);
    QVERIFY2(desk.history(nora, "paul").size() == 1, "another conversation");
}

void ChatTest::refusesWhatIsNoMessage_data()
{
    QTest::addColumn<QString>("whom");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const QString tooLong = QString(Chat::maxMessageLength + 1, QLatin1Char('x'));
    const auto row = [](const char *name, const char *whom, const QString &text, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(whom) << text << QString::fromLatin1(code);
    };
    row("nobody has the login", "petra", QStringLiteral("hello"), "UnknownUser");
    row("no login", "", QStringLiteral("hello"), "UnknownUser");
    row("to himself", "nora", QStringLiteral("hello"), "InvalidValue");
    row("empty", "paul", QString(), "InvalidValue");
    row("blank", "paul", QStringLiteral(" \n\t"), "InvalidValue");
    row("too long", "paul", tooLong, "InvalidValue");
    row("as long as may be", "paul", tooLong.chopped(1), "");
}

void ChatTest::refusesWhatIsNoMessage()
{
    QFETCH(const QString, whom);
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    Desk desk(m_place.fresh(QStringLiteral("sqlite")));
    desk.outbox.connected = {70, 80};
    const auto told = desk.ask(nora, FlashTextRequestType::DirectMessage, qPrintable(whom), text);
    QCOMPARE(desk.codeOf(told), code);
    QCOMPARE(desk.outbox.toUsers.empty(), !code.isEmpty());
    if (code == QStringLiteral("UnknownUser")) {
        QCOMPARE(desk.codeOf(desk.ask(nora, FlashTextRequestType::DirectMessageHistory, qPrintable(whom))),
                 code);
        QCOMPARE(desk.codeOf(desk.ask(nora, FlashTextRequestType::MarkAsRead, qPrintable(whom))), code);
    }
}

void ChatTest::saysThatTheStoreIsAway()
{
    config::StoreSettings nowhere;
    nowhere.url = QUrl(QStringLiteral("sqlite://") + m_place.pathOf(QStringLiteral("no/such/store.db")));
    Desk desk(nowhere);
    desk.outbox.connected = {80};
    const QString away = QStringLiteral("StoreUnavailable");
    QCOMPARE(
        desk.codeOf(desk.ask(nora, FlashTextRequestType::DirectMessage, "paul", QStringLiteral("hello"))),
        away);
    QVERIFY2(desk.outbox.toUsers.empty(), "what is not kept is not delivered either");
    QCOMPARE(desk.codeOf(desk.ask(nora, FlashTextRequestType::DirectMessageHistory, "paul")), away);
    QCOMPARE(desk.codeOf(desk.ask(nora, FlashTextRequestType::MarkAsRead, "paul")), away);
    QCOMPARE(desk.logIn(paul), QStringList{});
}

} // namespace xivocc::test
