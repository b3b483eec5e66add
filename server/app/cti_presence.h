#pragma once

#include <commands/command_handler.h>
#include <xivo/cti/cti_links.h>

#include <QHash>
#include <QSet>
#include <QTimer>

namespace xivocc::app {

/// Gives each user who is logged in here with XiVO's password his own link to the CTI server, and takes it
/// away a while after his last session ended, so that a page that is loaded anew does not make him
/// disconnected.
class CtiPresence final : public QObject, public commands::CommandHandler
{
    Q_OBJECT

public:
    static constexpr seconds grace{300};

    explicit CtiPresence(xivo::CtiLinks &links, QObject *parent = nullptr);

    void passwordChecked(int userId, const xivo::CtiAccount &account);

    [[nodiscard]] bool handle(const protocol::Command &command, const commands::Requester &requester,
                              const commands::Reply &reply) override;
    void sessionOpened(const commands::Requester &requester, const commands::Reply &reply) override;
    void userLeft(const commands::Requester &requester) override;

private:
    void closeAbandoned();

    xivo::CtiLinks &m_links;
    QSet<int> m_connected;
    QHash<int, QDeadlineTimer> m_abandoned; ///< users without a session, and when to close their links
    QTimer m_sweep;
};

} // namespace xivocc::app
