#pragma once

#include "request_outcome.h"

#include <domain/time.h>
#include <protocol/commands.h>
#include <protocol/messages.h>

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>

namespace xivocc::client {

/// Commands sent with a number, whose end the server tells by it (CommandFinished). What else the server says
/// is heard() by those who ask for more than an outcome. GUI thread only.
class Requests final : public QObject
{
    Q_OBJECT

public:
    using Transmit = std::function<void(const protocol::Command &command, int ref)>;

    Requests(Transmit transmit, milliseconds limit, QObject *parent = nullptr);

    /// Called once each and never before this returns, so that an asker may send the next from it.
    void send(const protocol::Command &command, RequestDone done);
    /// A command to which no answer is awaited.
    void send(const protocol::Command &command) { send(command, {}); }

    void setConnected(bool isConnected);
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    void see(const protocol::ServerMessage &message);

Q_SIGNALS:
    void connected();
    void heard(const xivocc::protocol::ServerMessage &message);

private:
    struct Pending
    {
        RequestDone done;
        RequestOutcome outcome;
        QDeadlineTimer deadline;
    };

    void finish(int ref, const QString &refusal = {});
    void loseAll();
    void expire();

    const Transmit m_transmit;
    const milliseconds m_limit;
    std::map<int, Pending> m_pending; ///< by number, which grows: the oldest first
    QTimer m_timer;
    int m_lastRef = 0;
    bool m_isConnected = false;
};

} // namespace xivocc::client
