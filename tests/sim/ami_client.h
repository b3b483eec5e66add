#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

/// A bare AMI client for tests: sends text, waits for text.
class AmiClient final
{
public:
    static constexpr int patienceMs = 20000;

    [[nodiscard]] bool connectTo(quint16 port);
    /// Sends one action; the lines without line ends.
    void send(const QList<QByteArray> &lines);
    /// Reads until `text` has been received; false after 20 s or when the partner closes before.
    [[nodiscard]] bool waitFor(const QByteArray &text);
    /// Takes what has arrived.
    void read() { m_received += m_socket.readAll(); }
    /// Reads until the partner closes; false after 20 s.
    [[nodiscard]] bool waitForEnd();
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    /// All frames received that begin with `start`, in order.
    [[nodiscard]] QList<QByteArray> frames(const QByteArray &start) const;
    void forget() { m_received.clear(); }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

/// The value of a header in a frame.
[[nodiscard]] QByteArray valueOf(const QByteArray &frame, const QByteArray &header);
