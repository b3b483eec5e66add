#include "benches.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <array>

namespace {

struct Bench
{
    const char *name;
    const char *arguments;
    const char *meaning;
    int (*run)(const QStringList &);
};

constexpr std::array benches{
    Bench{"ami", "[CAPTURE]", "parses a recorded manager stream and applies it to a floor, one thread",
          xivocc::bench::benchAmi},
    Bench{"floor", "", "a floor of 10,000 agents in 5 of 500 queues each: memory and time until ready",
          xivocc::bench::benchFloor},
    Bench{"fanout", "",
          "2,000 events/s from Asterisk's socket to 50 clients that hear everything: how late they come",
          xivocc::bench::benchFanout},
    Bench{"fanout-pbx", "EVENTS_PER_SECOND", "used by fanout: plays Asterisk", xivocc::bench::playFanoutPbx},
    Bench{"fanout-clients", "URL COUNT WARM_UP_SECONDS SECONDS", "used by fanout: the clients",
          xivocc::bench::runFanoutClients},
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

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*.info=false"));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
    for (const Bench &bench : benches) {
        if (name == QLatin1String(bench.name))
            return bench.run(arguments);
    }
    return explain();
}
