#include <api/listener.h>
#include <app/application.h>
#include <app/command_line.h>
#include <app/stop_signals.h>
#include <config/settings_loader.h>
#include <config/settings_remarks.h>

#include <QCoreApplication>
#include <QTextStream>
#include <sys/resource.h>
#include <sysexits.h>

namespace {

using namespace xivocc;

/// Each session takes a file descriptor, and the usual soft limit of 1024 is less than the sessions allowed.
void raiseFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

void print(FILE *stream, const QString &line)
{
    QTextStream(stream) << line << Qt::endl;
}

int serve(QCoreApplication &qt, const config::Settings &settings)
{
    app::Application application(settings);
    app::StopSignals signalsOfTheSystem;
    QObject::connect(&signalsOfTheSystem, &app::StopSignals::stopRequested, &application,
                     &app::Application::stop);
    QObject::connect(&application, &app::Application::stopped, &qt, &QCoreApplication::quit);
    if (const auto started = application.start(); !started) {
        print(stderr, QStringLiteral("xivocc-server: %1").arg(started.error()));
        return EXIT_FAILURE;
    }
    print(stdout, QStringLiteral("xivocc-server listens on %1").arg(application.address()));
    return QCoreApplication::exec();
}

int checkConfiguration(const app::CommandLine &line, const config::Settings &settings)
{
    const config::ApiSettings &api = settings.api;
    if (!api.certificateFile.isEmpty()) {
        if (const auto tls = api::readTlsFiles(api.certificateFile, api.keyFile); !tls) {
            print(stderr, QStringLiteral("api.certificate_file, api.key_file: %1").arg(tls.error()));
            return EX_CONFIG;
        }
    }
    for (const QString &remark : config::remarksOn(settings))
        print(stderr, QStringLiteral("note: ") + remark);
    print(stdout,
          line.configurationFile.isEmpty()
              ? QStringLiteral("The environment and the defaults are valid; no file was named with --config.")
              : QStringLiteral("The configuration is valid."));
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("xivocc-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XIVOCC_VERSION));
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzzt} %{type} %{category}: %{message}"));
    raiseFileLimit();

    const auto line = app::readCommandLine(QCoreApplication::arguments());
    if (!line) {
        print(stderr, QStringLiteral("xivocc-server: %1 See --help.").arg(line.error()));
        return EX_USAGE;
    }
    if (line->action == app::CommandLine::Action::ShowHelp) {
        print(stdout, line->help);
        return EXIT_SUCCESS;
    }
    if (line->action == app::CommandLine::Action::ShowVersion) {
        print(stdout, QStringLiteral("xivocc-server ") + QCoreApplication::applicationVersion());
        return EXIT_SUCCESS;
    }
    const auto settings = config::load(line->configurationFile, QProcessEnvironment::systemEnvironment());
    if (!settings) {
        for (const config::SettingsError &error : settings.error())
            print(stderr, error.text());
        return EX_CONFIG;
    }
    if (line->action == app::CommandLine::Action::CheckConfiguration)
        return checkConfiguration(*line, *settings);
    return serve(qt, *settings);
}
