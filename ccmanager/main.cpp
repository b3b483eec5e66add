#include "program.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTextStream>

namespace {

/// Whether the option was left out or holds one of the values; else says so.
bool isOneOf(const QStringList &values, const QCommandLineParser &parser, const QCommandLineOption &option)
{
    if (!parser.isSet(option) || values.contains(parser.value(option)))
        return true;
    QTextStream(stderr) << "ccmanager: --" << option.names().constFirst() << ' ' << parser.value(option)
                        << " is not known; it may be " << values.join(QLatin1String(" or ")) << Qt::endl;
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("xivocc"));
    QApplication::setApplicationName(QStringLiteral("ccmanager"));
    QApplication::setApplicationVersion(QStringLiteral(XIVOCC_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("CCManager shows a contact centre's queues and agents as they are."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(QStringLiteral("server"), QStringLiteral("Server to log in to."),
                                    QStringLiteral("host:port"));
    const QCommandLineOption user(QStringLiteral("user"), QStringLiteral("XiVO login."),
                                  QStringLiteral("login"));
    const QCommandLineOption password(QStringLiteral("password-file"),
                                      QStringLiteral("File whose first line is the password."),
                                      QStringLiteral("file"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark."),
                                   QStringLiteral("theme"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("en or fr."),
                                      QStringLiteral("language"));
    const QCommandLineOption kiosk(QStringLiteral("kiosk"),
                                   QStringLiteral("Show this board over the full screen, and nothing else."),
                                   QStringLiteral("board"));
    parser.addOptions({server, user, password, theme, language, kiosk});
    parser.process(app);
    if (!isOneOf({QStringLiteral("light"), QStringLiteral("dark")}, parser, theme) ||
        !isOneOf({QStringLiteral("en"), QStringLiteral("fr")}, parser, language))
        return 2;

    xivocc::ccmanager::StartOptions options{
        parser.value(server), parser.value(user),     {},
        parser.value(theme),  parser.value(language), parser.value(kiosk)};
    if (parser.isSet(password)) {
        QFile file(parser.value(password));
        if (!file.open(QIODevice::ReadOnly)) {
            QTextStream(stderr) << "Cannot read the password file " << file.fileName() << ": "
                                << file.errorString() << Qt::endl;
            return 2;
        }
        options.password = QString::fromUtf8(file.readLine()).trimmed();
    }

    QApplication::setQuitOnLastWindowClosed(false);
    xivocc::ccmanager::Program program(app, options);
    // Asked a turn later: a window that replaces the closed one (log-in, another language) is there by then.
    QObject::connect(
        &app, &QGuiApplication::lastWindowClosed, &program,
        [&program] {
            if (!program.hasOpenWindow())
                QApplication::quit();
        },
        Qt::QueuedConnection);
    program.start();
    return QApplication::exec();
}
