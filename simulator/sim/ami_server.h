#pragma once

#include "ami_actions.h"
#include "ami_session.h"

#include <QObject>
#include <QTcpServer>
#include <vector>

namespace xivocc::sim {

/// The manager port of the simulated PBX. As the exchange's sink it passes each event to all sessions.
class AmiServer final : public QObject, public AmiSink
{
    Q_OBJECT

public:
    static constexpr std::size_t maxSessions = 200;

    explicit AmiServer(AmiSession::Account account, QObject *parent = nullptr);

    /// Actions are refused until they have a PBX to act on.
    void serve(Pbx &pbx);
    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port)
    {
        return m_tcp.listen(address, port);
    }
    [[nodiscard]] quint16 port() const { return m_tcp.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_tcp.errorString(); }

    void publish(const AmiEvent &event) override;

private:
    void accept();
    void perform(AmiSession &session, const AmiAction &action);
    void deliver(const AmiEvent &event);

    AmiSession::Account m_account;
    QTcpServer m_tcp;
    std::vector<AmiSession *> m_sessions;
    std::optional<AmiActions> m_actions;
    bool m_isPerforming = false;
    std::vector<AmiEvent> m_held; ///< events of an action, until its response is sent
};

} // namespace xivocc::sim
