#include "command_line.h"

#include <QCommandLineParser>

namespace xivocc::app {

tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Serves a XiVO contact centre live over WebSocket and HTTP.\n\n"
                       "Ends with 0 when asked to stop, 1 when it cannot start, 64 on a wrong command line,\n"
                       "78 on a wrong configuration."));
    const QCommandLineOption config(QStringLiteral("config"), QStringLiteral("Read this TOML file."),
                                    QStringLiteral("file"));
    const QCommandLineOption check(QStringLiteral("check-config"),
                                   QStringLiteral("Say what is wrong with the configuration, and end."));
    parser.addOptions({config, check});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty()) {
        return tl::unexpected(
            QStringLiteral("Unexpected argument \"%1\".").arg(parser.positionalArguments().constFirst()));
    }
    CommandLine line;
    line.configurationFile = parser.value(config);
    line.help = parser.helpText();
    if (parser.isSet(help))
        line.action = CommandLine::Action::ShowHelp;
    else if (parser.isSet(version))
        line.action = CommandLine::Action::ShowVersion;
    else if (parser.isSet(check))
        line.action = CommandLine::Action::CheckConfiguration;
    return line;
}

} // namespace xivocc::app
