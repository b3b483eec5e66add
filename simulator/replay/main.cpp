#include "server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>
#include <QTextStream>

namespace {

using namespace xivocc::replay;

std::optional<Pace> paceFrom(const QString &text)
{
    if (text == QLatin1String("max"))
        return Pace{.asFastAsRead = true};
    bool ok = false;
    const double factor = text.toDouble(&ok);
    if (!ok || !(factor > 0.0 && factor <= 1e6))
        return std::nullopt;
    return Pace{.factor = factor};
}

int fail(const QString &reason)
{
    QTextStream(stderr) << reason << Qt::endl;
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("xivocc-replay"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Serves a recorded AMI stream to every client that logs in."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QStringLiteral("The recording, plain or gzip-packed (.gz)."));
    const QCommandLineOption host(QStringLiteral("host"), QStringLiteral("Address to listen on."),
                                  QStringLiteral("address"), QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"),
                                  QStringLiteral("Port; 0 takes a free one and prints it."),
                                  QStringLiteral("port"), QStringLiteral("5038"));
    const QCommandLineOption speed(
        QStringLiteral("speed"),
        QStringLiteral("1 as recorded, N times faster, or max: as fast as it is read."),
        QStringLiteral("speed"), QStringLiteral("1"));
    const QCommandLineOption once(QStringLiteral("once"),
                                  QStringLiteral("End after the first client; 0 when it took every byte."));
    parser.addOptions({host, port, speed, once});
    parser.process(app);

    if (parser.positionalArguments().size() != 1)
        return fail(QStringLiteral("Name one recording; see xivocc-replay --help."));
    const auto pace = paceFrom(parser.value(speed));
    if (!pace)
        return fail(
            QStringLiteral("--speed %1 is neither a number above 0 nor max.").arg(parser.value(speed)));
    const QHostAddress address(parser.value(host));
    if (address.isNull())
        return fail(QStringLiteral("--host %1 is not an IP address.").arg(parser.value(host)));
    bool portIsNumber = false;
    const quint16 portNumber = parser.value(port).toUShort(&portIsNumber);
    if (!portIsNumber)
        return fail(QStringLiteral("--port %1 is not a number from 0 to 65535.").arg(parser.value(port)));

    auto recording = Recording::read(parser.positionalArguments().constFirst());
    if (!recording)
        return fail(recording.error());

    Server server(std::make_shared<const Recording>(std::move(*recording)),
                  {.pace = *pace, .once = parser.isSet(once)});
    if (!server.listen(address, portNumber))
        return fail(QStringLiteral("Cannot listen on %1 port %2: %3. Choose another with --port.")
                        .arg(address.toString(), parser.value(port), server.errorString()));
    QObject::connect(&server, &Server::finished, &app,
                     [](bool complete) { QCoreApplication::exit(complete ? 0 : 1); });
    QTextStream(stdout) << "listening on " << address.toString() << " port " << server.port() << Qt::endl;
    return app.exec();
}
