#pragma once

#include "recording.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <chrono>
#include <memory>

namespace xivocc::replay {

/// How fast recorded time passes: `factor` times as fast as it was, or as fast as the client reads.
struct Pace
{
    double factor = 1.0;
    bool asFastAsRead = false;
};

/// One client of the replay. Greets, answers actions, and after log-in, once the client has asked nothing for
/// `settlingTime`, streams the events; so a client can read the initial lists before anything changes.
class Session final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds settlingTime{300};
    /// At most this much waits in the socket for a slow client.
    static constexpr qint64 maxBytesWaiting = 256 * 1024;
    /// A client that sends a longer action than this is disconnected.
    static constexpr qsizetype maxActionBytes = 64 * 1024;

    Session(QTcpSocket *socket, std::shared_ptr<const Recording> recording, Pace pace,
            QObject *parent = nullptr);

Q_SIGNALS:
    /// The client's side has taken the last byte.
    void delivered();
    void closed();

private:
    void readActions();
    void stream();
    [[nodiscard]] std::chrono::milliseconds untilDue(std::size_t index) const;
    void reportDelivery();

    QTcpSocket *m_socket;
    std::shared_ptr<const Recording> m_recording;
    Pace m_pace;
    QByteArray m_input;
    QTimer m_settling;
    QTimer m_nextEvent;
    std::chrono::steady_clock::time_point m_streamStart;
    std::size_t m_next = 0;
    bool m_loggedIn = false;
    bool m_streaming = false;
    bool m_delivered = false;
};

} // namespace xivocc::replay
