#pragma once

#include "session.h"

#include <QObject>
#include <QTcpServer>
#include <memory>

namespace xivocc::replay {

/// Serves one recording to every client that connects, each from its beginning.
class Server final : public QObject
{
    Q_OBJECT

public:
    /// Further clients wait until one leaves.
    static constexpr int maxSessions = 64;

    struct Options
    {
        Pace pace;
        /// Stop after the first client: finished() tells how it went.
        bool once = false;
    };

    Server(std::shared_ptr<const Recording> recording, Options options, QObject *parent = nullptr);

    /// `port` 0 lets the system choose one. False with errorString() when the address cannot be had.
    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_tcp.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_tcp.errorString(); }

Q_SIGNALS:
    /// With Options::once only: the first client left; `complete` when he had taken every byte.
    void finished(bool complete);

private:
    void accept();
    void serve(QTcpSocket *socket);

    std::shared_ptr<const Recording> m_recording;
    Options m_options;
    QTcpServer m_tcp;
    int m_sessions = 0;
};

} // namespace xivocc::replay
