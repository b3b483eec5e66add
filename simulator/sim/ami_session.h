#pragma once

#include "ami_action.h"
#include "ami_event.h"

#include <QObject>
#include <QTcpSocket>
#include <vector>

namespace xivocc::sim {

/// One manager connection: greets, lets in who knows the password, hands actions on, and passes the events
/// that the client has not filtered away.
class AmiSession final : public QObject
{
    Q_OBJECT

public:
    /// A client that leaves more than this unread is disconnected, as Asterisk does when a socket blocks.
    static constexpr qint64 maxBytesWaiting = 16 * 1024 * 1024;
    /// A client that sends a longer action than this is disconnected.
    static constexpr qsizetype maxActionBytes = 64 * 1024;
    static constexpr std::size_t maxFilters = 100;

    struct Account
    {
        QByteArray user;
        QByteArray password;
    };

    AmiSession(QTcpSocket *socket, Account account, QObject *parent = nullptr);

    /// Whether this session wants to hear the event.
    [[nodiscard]] bool wants(const AmiEvent &event) const;
    /// Sends bytes of an answer or an event.
    void send(const QByteArray &bytes);

Q_SIGNALS:
    /// An action of a client who is logged in, other than those about the session itself.
    void requested(const xivocc::sim::AmiAction &action);
    void closed();

private:
    void read();
    void handle(const AmiAction &action);
    void login(const AmiAction &action, AmiReply &reply);
    void setEvents(const AmiAction &action, AmiReply &reply);
    void addFilter(const AmiAction &action, AmiReply &reply);

    QTcpSocket *m_socket;
    Account m_account;
    QByteArray m_input;
    bool m_loggedIn = false;
    bool m_hearsEvents = false;
    std::vector<QByteArray> m_heard; ///< event names, as prefixes; empty: all
    std::vector<QByteArray> m_muted;
};

} // namespace xivocc::sim
