#include "ami_client.h"

#include <QHostAddress>
#include <QTest>

bool AmiClient::connectTo(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; },
                           patienceMs);
}

void AmiClient::send(const QList<QByteArray> &lines)
{
    m_socket.write(lines.join("\r\n") + "\r\n\r\n");
}

bool AmiClient::waitFor(const QByteArray &text)
{
    const bool found = QTest::qWaitFor(
        [this, &text] {
            m_received += m_socket.readAll();
            return m_received.contains(text) || m_socket.state() != QAbstractSocket::ConnectedState;
        },
        patienceMs);
    return found && m_received.contains(text);
}

bool AmiClient::waitForEnd()
{
    const bool ended = QTest::qWaitFor(
        [this] {
            m_received += m_socket.readAll();
            return m_socket.state() == QAbstractSocket::UnconnectedState;
        },
        patienceMs);
    m_received += m_socket.readAll();
    return ended;
}

QList<QByteArray> AmiClient::frames(const QByteArray &start) const
{
    QList<QByteArray> found;
    qsizetype begin = 0;
    while (begin < m_received.size()) {
        qsizetype end = m_received.indexOf("\r\n\r\n", begin);
        if (end < 0)
            break;
        const QByteArray frame = m_received.mid(begin, end + 2 - begin);
        if (frame.startsWith(start))
            found += frame;
        begin = end + 4;
    }
    return found;
}

QByteArray valueOf(const QByteArray &frame, const QByteArray &header)
{
    for (const QByteArray &line : frame.split('\n')) {
        if (line.startsWith(header + ':'))
            return line.mid(header.size() + 1).trimmed();
    }
    return {};
}
