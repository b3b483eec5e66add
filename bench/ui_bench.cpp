#include "benches.h"
#include "event_loop_watch.h"
#include "measure.h"
#include "processor_time.h"
#include "synthetic_floor.h"

#include <ccmanager/main_window.h>
#include <widgets/theme.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>

#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr SyntheticFloor uiFloor{2'000, 60, 3};
constexpr int changesPerSecond = 1'000;
constexpr std::chrono::seconds measuredTime{10};
constexpr std::chrono::seconds warmUp{3};
constexpr int startMilliseconds = 20'000;

void runFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// What is in front now, for some seconds of changes.
void measure(const QByteArray &view, client::Session &session)
{
    qint64 changes = 0;
    QObject counter;
    QObject::connect(&session, &client::Session::agentStateChanged, &counter, [&changes] { ++changes; });
    runFor(warmUp);
    changes = 0;
    EventLoopWatch watch;
    watch.restart();
    QElapsedTimer clock;
    clock.start();
    const double before = processorSeconds();
    runFor(measuredTime);
    const double elapsed = static_cast<double>(clock.elapsed()) / 1000;
    const double share = (processorSeconds() - before) / elapsed;
    const QByteArray name = "ui." + view;
    print((name + ".changes").constData(), static_cast<double>(changes) / elapsed, "changes/s");
    print((name + ".longest_stall").constData(), watch.stall(1), "ms");
    print((name + ".stall_p99").constData(), watch.stall(0.99), "ms");
    print((name + ".processor_share").constData(), share * 100, "% of a core");
}

} // namespace

int benchUi(const QStringList &)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("server")} +
                                                              uiFloor.arguments() +
                                                              QStringList{QString::number(changesPerSecond)});
    if (!server.waitForReadyRead(startMilliseconds)) {
        std::fputs("The bench's own server did not start.\n", stderr);
        return 1;
    }
    widgets::Theme::instance().apply(*qApp, widgets::Scheme::Light);
    ccmanager::Workplace workplace;
    client::Session &session = workplace.session;
    models::FloorModels &floor = workplace.floor;
    ccmanager::MainWindow window(workplace);
    window.show();
    session.open({QStringLiteral("127.0.0.1"), server.readLine().trimmed().toUShort(), false},
                 {QStringLiteral("user1"), QStringLiteral("bench"), QString()});

    window.show(ccmanager::MainWindow::View::Agents);
    measure("agents", session);
    window.agentsView()->table()->sortByColumn(models::AgentTableModel::State, Qt::AscendingOrder);
    measure("agents_by_state", session);
    window.show(ccmanager::MainWindow::View::Queues);
    measure("queues", session);
    window.show(ccmanager::MainWindow::View::GlobalView);
    measure("global_view", session);
    window.globalView()->board()->setGroupsFolded(false);
    measure("global_view_unfolded", session);
    const int agents = floor.agents()->rowCount();
    print("ui.agents", agents, "agents");
    print("ui.memory", residentBytes() / 1e6, "MB");
    server.terminate();
    server.waitForFinished(startMilliseconds);
    return agents == uiFloor.agents ? 0 : 1;
}

} // namespace xivocc::bench
