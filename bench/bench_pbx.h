#pragma once

#include "synthetic_floor.h"

#include <QObject>
#include <QTcpServer>
#include <QTimer>

class QTcpSocket;

namespace xivocc::bench {

/// Nanoseconds of the clock that all processes of this machine share.
[[nodiscard]] qint64 monotonicNanoseconds();

/// Precedes the moment of sending in the reason of every pause.
constexpr char stampMark[] = "sent=";

/// Plays Asterisk for a server: answers its log-in and synchronisation, then pauses agents one after the
/// other in all their queues at a steady rate, with the moment of sending as the reason, and frees them now
/// and then.
class BenchPbx final : public QObject
{
    Q_OBJECT

public:
    explicit BenchPbx(const SyntheticFloor &floor, int changesPerSecond);

    [[nodiscard]] bool listen();
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void accept();
    void read();
    void answer(const QByteArray &action, const QByteArray &actionId);
    void writeList(const QByteArray &actionId, const QByteArray &complete,
                   const std::function<void(const std::function<void(const QByteArray &)> &)> &items);
    void play();

    const SyntheticFloor m_floor;
    const int m_changesPerSecond;
    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    QByteArray m_received;
    QTimer m_timer;
    qint64 m_started = 0;
    qint64 m_sent = 0;
};

} // namespace xivocc::bench
