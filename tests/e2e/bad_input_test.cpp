#include "bad_input_test.h"

#include <support/command_damage.h>
#include <support/program.h>
#include <support/server_file.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QWebSocket>

using namespace xivocc;
using namespace xivocc::testing;
using protocol::DecodeError;

namespace {

/// A session that keeps the errors it is told.
class Client final
{
public:
    explicit Client(quint16 api)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString &text) { read(text.toUtf8()); });
        m_socket.open(
            QUrl(QStringLiteral(
                     "ws://127.0.0.1:%1/xuc/ctichannel?username=superviseur&agentNumber=0&password=0000")
                     .arg(api)));
    }

    [[nodiscard]] bool isGreeted()
    {
        return QTest::qWaitFor([this] { return m_isGreeted; }, 10'000);
    }
    void send(const QByteArray &frame) { m_socket.sendTextMessage(QString::fromUtf8(frame)); }
    /// All that was sent before has been read by the server; false: the session is over.
    [[nodiscard]] bool isAlive()
    {
        const int answered = m_pongs;
        send(protocol::encode(protocol::Ping{}));
        return QTest::qWaitFor([&] { return m_pongs > answered || !m_socket.isValid(); }, 10'000) &&
               m_pongs > answered;
    }
    /// Why the server closed the session.
    [[nodiscard]] QByteArray farewell() const
    {
        return "the session is over: " + QByteArray::number(m_socket.closeCode()) + ' ' +
               m_socket.closeReason().toUtf8() + ' ' + m_socket.errorString().toUtf8();
    }
    [[nodiscard]] qsizetype refusalsOf(const QString &command, const QString &code) const
    {
        return std::ranges::count_if(m_errors, [&](const protocol::Error &error) {
            return error.command == command && error.error == code;
        });
    }
    [[nodiscard]] const std::vector<protocol::Error> &errors() const { return m_errors; }

private:
    void read(const QByteArray &frame)
    {
        const auto message = protocol::decodeMessage(frame, Instant{});
        if (!message)
            return;
        m_isGreeted = m_isGreeted || std::holds_alternative<protocol::LoggedOn>(*message);
        m_pongs += std::holds_alternative<protocol::Pong>(*message);
        if (const auto *error = std::get_if<protocol::Error>(&*message))
            m_errors.push_back(*error);
    }

    QWebSocket m_socket;
    bool m_isGreeted = false;
    int m_pongs = 0;
    std::vector<protocol::Error> m_errors;
};

} // namespace

void BadInputTest::initTestCase()
{
    const quint16 ami = freePort();
    const quint16 agentd = freePort();
    const quint16 confd = freePort();
    m_api = freePort();
    const QString database = QStringLiteral("sqlite://") + m_directory.filePath(QStringLiteral("xivo.db"));
    m_xivo = std::make_unique<Program>(
        QStringLiteral("xivo-sim"),
        QStringList{QStringLiteral("--still"), QStringLiteral("--agents"), QStringLiteral("10"),
                    QStringLiteral("--queues"), QStringLiteral("3"), QStringLiteral("--ami-port"),
                    QString::number(ami), QStringLiteral("--agentd-port"), QString::number(agentd),
                    QStringLiteral("--confd-port"), QString::number(confd), QStringLiteral("--database"),
                    database});
    QVERIFY2(!m_xivo->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty(), qPrintable(m_xivo->output()));
    const ServerFile file{.api = m_api, .ami = ami, .database = database, .agentd = agentd, .confd = confd};
    m_server = std::make_unique<Program>(QStringLiteral("xivocc-server"),
                                         QStringList{QStringLiteral("--config"), file.write(m_directory)});
    QVERIFY2(!m_server->awaitLine(QStringLiteral("(%1)").arg(m_api)).isEmpty(),
             qPrintable(m_server->output()));
}

void BadInputTest::cleanupTestCase()
{
    m_server.reset();
    m_xivo.reset();
}

void BadInputTest::everyCommandHasItsRows()
{
    QSet<QString> damaged;
    for (const ExpectedField &field : expectedFields)
        damaged.insert(QString::fromLatin1(field.command) + QLatin1Char('.') +
                       QString::fromLatin1(field.field));
    for (const protocol::TableRow &row : protocol::commandRows()) {
        QJsonObject sample = QJsonDocument::fromJson(row.sample).object();
        sample.remove(QStringLiteral("claz"));
        sample.remove(QStringLiteral("command"));
        for (const QString &field : sample.keys())
            QVERIFY2(damaged.contains(row.name + QLatin1Char('.') + field),
                     qPrintable(row.name + QStringLiteral(" has no rows for ") + field));
    }
}

void BadInputTest::damagedField_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const ExpectedField &field : expectedFields)
        QTest::addRow("%s.%s", field.command, field.field) << index++;
}

void BadInputTest::damagedField()
{
    QFETCH(int, index);
    Client bystander(m_api);
    Client client(m_api);
    QVERIFY(bystander.isGreeted());
    QVERIFY(client.isGreeted());

    const std::vector<DamagedCommand> damages = damagesTo(expectedFields[index]);
    qsizetype missing = 0;
    qsizetype bad = 0;
    qsizetype malformed = 0;
    for (const DamagedCommand &damaged : damages) {
        client.send(damaged.frame);
        missing += damaged.refusal == DecodeError::Kind::MissingField;
        bad += damaged.refusal == DecodeError::Kind::BadField;
        malformed += damaged.refusal == DecodeError::Kind::Malformed;
    }
    QVERIFY2(client.isAlive(), client.farewell().constData());
    const QString command = damages.front().command;
    QCOMPARE(client.refusalsOf(command, QStringLiteral("MissingField")), missing);
    QCOMPARE(client.refusalsOf(command, QStringLiteral("BadField")), bad);
    QCOMPARE(client.refusalsOf({}, QStringLiteral("InvalidJson")), malformed);
    for (const protocol::Error &error : client.errors()) {
        QVERIFY(!error.reason.isEmpty());
        QVERIFY2(error.reason.size() < 400, qPrintable(error.reason));
    }
    QVERIFY2(bystander.isAlive(), bystander.farewell().constData());
    QVERIFY(bystander.errors().empty());
}

void BadInputTest::commandOfNobody()
{
    Client client(m_api);
    QVERIFY(client.isGreeted());
    client.send(R"({"claz":"web","command":"makeCoffee"})");
    client.send(R"({"claz":"web"})");
    client.send(R"([])");
    client.send(QByteArray(100, '[') + QByteArray(100, ']'));
    QVERIFY(client.isAlive());
    QCOMPARE(client.errors().size(), std::size_t(4));
    QCOMPARE(client.errors().front().command, QStringLiteral("makeCoffee"));
}
