#include "benches.h"
#include "measure.h"

#include <ccmanager/program.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr int starts = 5;
constexpr int startMilliseconds = 20'000;

/// Ends the program once one of its windows was painted.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() &&
            static_cast<QWidget *>(watched)->isWindow())
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

int showFirstWindow(const QStringList &)
{
    ccmanager::Program program(*qApp, {});
    FirstPaint paint;
    qApp->installEventFilter(&paint);
    program.start();
    return QApplication::exec();
}

int benchStart(const QStringList &)
{
    double longest = 0;
    for (int start = 0; start < starts; ++start) {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer clock;
        clock.start();
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("first-window")});
        if (!program.waitForFinished(startMilliseconds) || program.exitCode() != 0) {
            std::fputs("The program showed no window.\n", stderr);
            return 1;
        }
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    print("start.first_window_longest", longest, "ms");
    return 0;
}

} // namespace xivocc::bench
