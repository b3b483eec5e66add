#pragma once

#include <QStringList>

/// Each bench prints its figures as "name: value unit" and returns the program's exit code.
namespace xivocc::bench {

int benchAmi(const QStringList &arguments);
int benchFloor(const QStringList &arguments);
int benchFanout(const QStringList &arguments);
int benchRate(const QStringList &arguments);
int benchSessions(const QStringList &arguments);
int benchJournal(const QStringList &arguments);

int benchUi(const QStringList &arguments);
int benchStart(const QStringList &arguments);

/// CCManager up to its first window, for benchStart.
int showFirstWindow(const QStringList &arguments);

/// The other ends of fanout and ui, in processes of their own. The first two print the port they listen on.
int playPbx(const QStringList &arguments);
int serveFloor(const QStringList &arguments);
int runFanoutClients(const QStringList &arguments);
int runFrameSink(const QStringList &arguments);

} // namespace xivocc::bench
