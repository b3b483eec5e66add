#include "picture_walk.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

/// Takes the pictures of the user's guide: logs in to a server that runs and walks through the program.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("xivocc"));
    QApplication::setApplicationName(QStringLiteral("ccmanager"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Takes pictures of CCManager's views and dialogs."));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *meaning, const char *fallback) {
        const QCommandLineOption made(QString::fromLatin1(name), QString::fromLatin1(meaning),
                                      QStringLiteral("value"), QString::fromLatin1(fallback));
        parser.addOption(made);
        return made;
    };
    const QCommandLineOption server = option("server", "Server to log in to, host:port.", "");
    const QCommandLineOption user = option("user", "XiVO login.", "superviseur");
    const QCommandLineOption password = option("password-file", "File whose first line is the password.", "");
    const QCommandLineOption theme = option("theme", "light or dark.", "light");
    const QCommandLineOption language = option("lang", "en or fr.", "en");
    const QCommandLineOption directory = option("directory", "Where the pictures go.", ".");
    parser.process(app);

    // Nobody's own settings are used or changed.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QFile file(parser.value(password));
    if (!file.open(QIODevice::ReadOnly)) {
        QTextStream(stderr) << "Cannot read the password file " << file.fileName() << ": "
                            << file.errorString() << Qt::endl;
        return 2;
    }
    using namespace xivocc::ccmanager;
    QApplication::setQuitOnLastWindowClosed(false);
    Program program(app, {parser.value(server),
                          parser.value(user),
                          QString::fromUtf8(file.readLine()).trimmed(),
                          parser.value(theme),
                          parser.value(language),
                          {}});
    PictureWalk walk(&program, parser.value(directory),
                     QStringLiteral("%1-%2").arg(parser.value(theme), parser.value(language)));
    QObject::connect(&walk, &PictureWalk::finished, &app, &QCoreApplication::quit);
    QObject::connect(&walk, &PictureWalk::failed, &app, [](const QString &reason) {
        QTextStream(stderr) << "xivocc-pictures: " << reason << Qt::endl;
        QCoreApplication::exit(1);
    });
    program.start();
    walk.start();
    return QApplication::exec();
}
