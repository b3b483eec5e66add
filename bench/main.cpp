#include "benches.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <algorithm>
#include <array>
#include <memory>

namespace {

using namespace xivocc::bench;

struct Bench
{
    const char *name;
    const char *arguments;
    const char *meaning;
    int (*run)(const QStringList &);
    bool hasWindow = false;
};

constexpr const char *floorArguments = "AGENTS QUEUES QUEUES_PER_AGENT CHANGES_PER_SECOND";

constexpr std::array benches{
    Bench{"ami", "[CAPTURE]", "parses a recorded manager stream and applies it to a floor, one thread",
          benchAmi},
    Bench{"floor", "", "a floor of 10,000 agents in 5 of 500 queues each: memory and time until ready",
          benchFloor},
    Bench{"fanout", "",
          "2,000 events/s from Asterisk's socket to 200 clients that hear everything: how late they come",
          benchFanout},
    Bench{"rate", "",
          "the same message of 270 bytes to 100 clients as fast as they take it: messages a second",
          benchRate},
    Bench{"sessions", "", "1,000 log-ins one after the other, and what 2,000 sessions cost in memory",
          benchSessions},
    Bench{"journal", "", "a day of 2,000,000 facts in the journal of the floor: bytes a fact, time of a seek",
          benchJournal},
    Bench{"ui", "", "CCManager with 2,000 agents and 1,000 changes/s: longest stall and processor share",
          benchUi, true},
    Bench{"start", "",
          "CCManager from the start of its process to the end of one that has painted its first window",
          benchStart},
    Bench{"first-window", "", "used by start: CCManager until its first window is painted", showFirstWindow,
          true},
    Bench{"pbx", floorArguments, "used by fanout and ui: plays Asterisk", playPbx},
    Bench{"server", floorArguments, "used by ui: the server with its PBX", serveFloor},
    Bench{"fanout-clients", "URL COUNT QUEUES WARM_UP_SECONDS SECONDS", "used by fanout: the clients",
          runFanoutClients},
    Bench{"frame-sink", "PORT PATH COUNT [COMMANDS]",
          "used by rate and by bench/fanout: clients that count frames", runFrameSink},
};

int explain()
{
    QTextStream out(stderr);
    out << "usage: xivocc-bench NAME [arguments]; prints one figure a line as \"name: value unit\""
        << Qt::endl;
    for (const Bench &bench : benches)
        out << "  " << bench.name << ' ' << bench.arguments << "\n      " << bench.meaning << Qt::endl;
    return 2;
}

/// A window needs no screen to be measured.
std::unique_ptr<QCoreApplication> makeApplication(bool hasWindow, int &argc, char *argv[])
{
    if (!hasWindow)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const QLatin1String name(argc > 1 ? argv[1] : "");
    const auto bench = std::find_if(benches.begin(), benches.end(),
                                    [name](const Bench &one) { return name == QLatin1String(one.name); });
    if (bench == benches.end())
        return explain();
    const auto application = makeApplication(bench->hasWindow, argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("xivocc"));
    QCoreApplication::setApplicationName(QStringLiteral("xivocc-bench"));
    QLoggingCategory::setFilterRules(QStringLiteral("*.info=false"));
    return bench->run(QCoreApplication::arguments().mid(2));
}
