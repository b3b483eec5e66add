#include "session.h"
#include "answers.h"

namespace xivocc::replay {

using std::chrono::milliseconds;

Session::Session(QTcpSocket *socket, std::shared_ptr<const Recording> recording, Pace pace, QObject *parent)
    : QObject(parent), m_socket(socket), m_recording(std::move(recording)), m_pace(pace)
{
    m_socket->setParent(this);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    m_nextEvent.setSingleShot(true);
    m_nextEvent.setTimerType(Qt::PreciseTimer);
    connect(m_socket, &QTcpSocket::readyRead, this, &Session::readActions);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Session::stream);
    connect(m_socket, &QTcpSocket::disconnected, this, &Session::closed);
    connect(&m_nextEvent, &QTimer::timeout, this, &Session::stream);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        m_streaming = true;
        m_streamStart = std::chrono::steady_clock::now();
        stream();
    });
    m_socket->write(m_recording->banner());
}

void Session::readActions()
{
    m_input += m_socket->readAll();
    const std::vector<Frame> actions = splitFrames(m_input, 0);
    qsizetype taken = 0;
    for (const Frame frame : actions) {
        const Answer answer =
            answerTo(QByteArrayView(m_input).sliced(frame.offset, frame.size), *m_recording);
        m_socket->write(answer.bytes);
        m_loggedIn = m_loggedIn || answer.logsIn;
        taken = frame.offset + frame.size;
        if (answer.endsSession) {
            m_socket->disconnectFromHost();
            return;
        }
    }
    m_input.remove(0, taken);
    if (m_input.size() > maxActionBytes) {
        m_socket->abort();
        return;
    }
    if (m_loggedIn && !m_streaming && !actions.empty())
        m_settling.start();
}

milliseconds Session::untilDue(std::size_t index) const
{
    if (m_pace.asFastAsRead)
        return milliseconds(0);
    const auto due = std::chrono::duration<double, std::milli>(m_recording->eventTime(index)) / m_pace.factor;
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - m_streamStart;
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(due - passed));
}

void Session::stream()
{
    if (!m_streaming || m_delivered)
        return;
    while (m_next < m_recording->eventCount()) {
        if (m_socket->bytesToWrite() >= maxBytesWaiting)
            return; // bytesWritten calls again
        const milliseconds wait = untilDue(m_next);
        if (wait.count() > 0) {
            m_nextEvent.start(wait);
            return;
        }
        const QByteArrayView event = m_recording->event(m_next++);
        m_socket->write(event.data(), event.size());
    }
    reportDelivery();
}

void Session::reportDelivery()
{
    if (m_socket->bytesToWrite() > 0)
        return;
    m_delivered = true;
    Q_EMIT delivered();
}

} // namespace xivocc::replay
