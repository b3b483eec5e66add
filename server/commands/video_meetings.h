#pragma once

#include "command_handler.h"
#include "outbox.h"

#include <domain/configuration.h>

#include <QHash>
#include <QSet>

namespace xivocc::commands {

/// Passes invitations to video meetings from user to user, and tells who is in a meeting to those who asked.
/// The meetings themselves are held elsewhere. Main thread.
class VideoMeetings final : public CommandHandler
{
public:
    static constexpr qsizetype maxWatched = 500; ///< users that a session may watch
    static constexpr qsizetype maxStatusLength = 64;

    /// Both outlive it.
    VideoMeetings(const Configuration &configuration, Outbox &outbox)
        : m_configuration(configuration), m_outbox(outbox)
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    void sessionClosed(const Requester &requester) override;
    void userLeft(const Requester &requester) override;

private:
    void on(const protocol::InviteToMeetingRoom &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::AcknowledgeMeetingRoomInvite &asked, const Requester &requester,
            const Reply &reply);
    void on(const protocol::AcceptMeetingRoomInvite &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::RejectMeetingRoomInvite &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::VideoEvent &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SubscribeToVideoStatus &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::UnsubscribeFromAllVideoStatus &asked, const Requester &requester,
            const Reply &reply);

    /// Tells the user with this login, or the requester why not.
    void pass(const protocol::ServerMessage &message, const QString &login, const QString &command,
              const Reply &reply) const;
    [[nodiscard]] QString nameOf(const Requester &requester) const;
    void setStatus(const QString &login, const QString &status);

    const Configuration &m_configuration;
    Outbox &m_outbox;
    QHash<SessionId, QSet<QString>> m_watched; ///< logins
    QHash<QString, QString> m_statuses;        ///< of those who are not available
};

} // namespace xivocc::commands
