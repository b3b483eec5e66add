#pragma once

#include "bench_server.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace xivocc::bench {

/// Tells every session of one user the same message, as fast as the sockets take it: at most a window of
/// frames is on its way, and the sink says what has come.
class RateBench final : public QObject
{
    Q_OBJECT

public:
    explicit RateBench(BenchServer &server);

    void start();

private:
    void hear();
    void pump();
    void report();

    BenchServer &m_server;
    protocol::ServerMessage m_message;
    QProcess m_sink;
    QTimer m_pump;
    QElapsedTimer m_clock;
    qint64 m_sent = 0; ///< frames, one for each client
    qint64 m_received = 0;
    qint64 m_receivedAtWarmUp = 0;
    double m_processorAtWarmUp = 0;
};

} // namespace xivocc::bench
