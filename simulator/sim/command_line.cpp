#include "command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTime>
#include <QTimeZone>

namespace xivocc::sim {

namespace {

/// Reads option values and keeps the first complaint.
class OptionReader final
{
public:
    explicit OptionReader(const QCommandLineParser &parser) : m_parser(parser) {}

    [[nodiscard]] double number(const char *option, double lowest, double highest)
    {
        const QString name = QString::fromLatin1(option);
        bool isNumber = false;
        const double value = m_parser.value(name).toDouble(&isNumber);
        if ((!isNumber || value < lowest || value > highest) && m_error.isEmpty())
            m_error = QStringLiteral("--%1 %2 is not a number from %3 to %4.")
                          .arg(name, m_parser.value(name), QString::number(lowest), QString::number(highest));
        return value;
    }
    [[nodiscard]] quint16 port(const char *option) { return static_cast<quint16>(number(option, 0, 65535)); }
    [[nodiscard]] seconds timeOfDay(const char *option)
    {
        const QString text = m_parser.value(QString::fromLatin1(option));
        const QTime time =
            text.isEmpty() ? QTime::currentTime() : QTime::fromString(text, QStringLiteral("HH:mm"));
        if (!time.isValid() && m_error.isEmpty())
            m_error = QStringLiteral("--%1 %2 is not a time such as 09:30.").arg(QLatin1String(option), text);
        return seconds(QTime(0, 0).secsTo(time));
    }
    [[nodiscard]] QByteArray timeZone(const char *option)
    {
        const QByteArray zone = m_parser.value(QString::fromLatin1(option)).toUtf8();
        if (!QTimeZone::isTimeZoneIdAvailable(zone) && m_error.isEmpty())
            m_error = QStringLiteral("--%1 %2 is not a time zone such as Europe/Paris.")
                          .arg(QLatin1String(option), QString::fromUtf8(zone));
        return zone;
    }
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

QCommandLineOption option(const char *name, const char *help, const char *value, const char *usual)
{
    QString description = QString::fromLatin1(help);
    if (*usual != '\0')
        description += QStringLiteral(" Without it: %1.").arg(QLatin1String(usual));
    return {QString::fromLatin1(name), description, QString::fromLatin1(value), QString::fromLatin1(usual)};
}

} // namespace

tl::expected<CommandLine, QString> readCommandLine(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A XiVO in one program: Asterisk's manager interface, XiVO's database, agentd and confd, with "
        "callers and agents who live by themselves. The same options give the same day."));
    parser.addHelpOption();
    parser.addOptions({
        option("agents", "Number of agents.", "count", "40"),
        option("queues", "Number of queues.", "count", "8"),
        option("calls-per-hour", "Calls to the queues at the start; the hour of the day moves it.", "rate",
               "900"),
        option("seed", "Which day: the same seed gives the same one.", "number", "7"),
        option("speed", "How many times faster than real time.", "factor", "1"),
        option("start-at", "Hour of the day at the start; without it, the clock's.", "HH:MM", ""),
        option("time-zone", "Zone of the times in queue_log.", "zone", "Europe/Paris"),
        option("warm-up", "Minutes of the day already passed at the start.", "minutes", "20"),
        {QStringLiteral("still"),
         QStringLiteral(
             "Nobody does anything by himself; telephones are picked up, and calls last until ended.")},
        option("listen", "Address to listen on.", "address", "127.0.0.1"),
        option("ami-port", "Port of the manager interface; 0 takes a free one.", "port", "5038"),
        option("ami-user", "Name of the manager account.", "name", "xuc"),
        option("ami-password", "Password of the manager account.", "password", "xucpass"),
        option("agentd-port", "Port of agentd, plain HTTP; 0 takes a free one.", "port", "9493"),
        option("confd-port", "Port of confd, plain HTTP; 0 takes a free one.", "port", "9486"),
        option("cti-port", "Port of the CTI server, XiVO's own is 5003; 0 takes a free one.", "port", "0"),
        option("cti-version", "The version of the CTI protocol that it speaks.", "version", "2.1"),
        option("database", "sqlite:///PATH or postgresql://user:password@host/database.", "address",
               "sqlite:xivo-sim.db"),
    });
    parser.process(app);

    OptionReader reader(parser);
    CommandLine wish;
    wish.simulation.agents = static_cast<int>(reader.number("agents", 0, 20000));
    wish.simulation.queues = static_cast<int>(reader.number("queues", 1, 1000));
    wish.simulation.callsPerHour = reader.number("calls-per-hour", 0, 1e6);
    wish.simulation.seed = static_cast<quint64>(reader.number("seed", 0, 9e15));
    wish.simulation.peopleLive = !parser.isSet(QStringLiteral("still"));
    wish.simulation.timeOfDayAtStart = reader.timeOfDay("start-at");
    wish.warmUp = std::chrono::minutes(static_cast<int>(reader.number("warm-up", 0, 1440)));
    wish.timeZone = reader.timeZone("time-zone");
    wish.speed = reader.number("speed", 0.001, 10000);
    wish.amiPort = reader.port("ami-port");
    wish.agentdPort = reader.port("agentd-port");
    wish.confdPort = reader.port("confd-port");
    wish.ctiPort = reader.port("cti-port");
    wish.ctiVersion = parser.value(QStringLiteral("cti-version"));
    wish.amiAccount = {parser.value(QStringLiteral("ami-user")).toUtf8(),
                       parser.value(QStringLiteral("ami-password")).toUtf8()};
    wish.database = QUrl(parser.value(QStringLiteral("database")));
    wish.address = QHostAddress(parser.value(QStringLiteral("listen")));
    if (!reader.error().isEmpty())
        return tl::unexpected(reader.error() + QStringLiteral(" See xivo-sim --help."));
    if (wish.address.isNull())
        return tl::unexpected(
            QStringLiteral("--listen %1 is not an IP address.").arg(parser.value(QStringLiteral("listen"))));
    return wish;
}

} // namespace xivocc::sim
