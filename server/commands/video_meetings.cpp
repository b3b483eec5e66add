#include "video_meetings.h"

#include "errors.h"

namespace xivocc::commands {

namespace {
const QString available = QStringLiteral("Available");
}

bool VideoMeetings::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<InviteToMeetingRoom, AcknowledgeMeetingRoomInvite, AcceptMeetingRoomInvite,
                     RejectMeetingRoomInvite, VideoEvent, SubscribeToVideoStatus,
                     UnsubscribeFromAllVideoStatus>(command,
                                                    [&](const auto &asked) { on(asked, requester, reply); });
}

void VideoMeetings::sessionClosed(const Requester &requester)
{
    m_watched.remove(requester.session);
}

void VideoMeetings::userLeft(const Requester &requester)
{
    setStatus(requester.login, available);
}

void VideoMeetings::on(const protocol::InviteToMeetingRoom &asked, const Requester &requester,
                       const Reply &reply)
{
    pass(protocol::MeetingRoomInvite{asked.requestId, requester.login, nameOf(requester), asked.token},
         asked.userName, QStringLiteral("inviteToMeetingRoom"), reply);
}

void VideoMeetings::on(const protocol::AcknowledgeMeetingRoomInvite &asked, const Requester &requester,
                       const Reply &reply)
{
    pass(protocol::MeetingRoomInviteAck{asked.requestId, requester.login, nameOf(requester)}, asked.userName,
         QStringLiteral("meetingRoomInviteAck"), reply);
}

void VideoMeetings::on(const protocol::AcceptMeetingRoomInvite &asked, const Requester &requester,
                       const Reply &reply)
{
    pass(protocol::MeetingRoomInviteResponse{asked.requestId, requester.login, nameOf(requester), true},
         asked.userName, QStringLiteral("meetingRoomInviteAccept"), reply);
}

void VideoMeetings::on(const protocol::RejectMeetingRoomInvite &asked, const Requester &requester,
                       const Reply &reply)
{
    pass(protocol::MeetingRoomInviteResponse{asked.requestId, requester.login, nameOf(requester), false},
         asked.userName, QStringLiteral("meetingRoomInviteReject"), reply);
}

void VideoMeetings::on(const protocol::VideoEvent &asked, const Requester &requester, const Reply &reply)
{
    if (asked.status.isEmpty() || asked.status.size() > maxStatusLength)
        reply(refused("InvalidValue", QStringLiteral("videoEvent"),
                      QStringLiteral("A status is a word of at most %1 characters, such as Busy; correct it.")
                          .arg(maxStatusLength)));
    else
        setStatus(requester.login, asked.status);
}

void VideoMeetings::on(const protocol::SubscribeToVideoStatus &asked, const Requester &requester,
                       const Reply &reply)
{
    QSet<QString> &watched = m_watched[requester.session];
    for (const QString &login : asked.userNames) {
        if (!findUserByLogin(m_configuration, login)) {
            reply(unknownLogin(login, QStringLiteral("subscribeToVideoStatus")));
        } else if (watched.size() < maxWatched) {
            watched.insert(login);
            reply(protocol::VideoStatusEvent{login, m_statuses.value(login, available)});
        }
    }
}

void VideoMeetings::on(const protocol::UnsubscribeFromAllVideoStatus &, const Requester &requester,
                       const Reply &)
{
    m_watched.remove(requester.session);
}

void VideoMeetings::pass(const protocol::ServerMessage &message, const QString &login, const QString &command,
                         const Reply &reply) const
{
    const User *user = findUserByLogin(m_configuration, login);
    if (!user)
        reply(unknownLogin(login, command));
    else if (!m_outbox.isConnected(user->id))
        reply(refused("NotConnected", command,
                      QStringLiteral("%1 is not connected and was not told. Try again later, or call.")
                          .arg(user->fullName())));
    else
        m_outbox.tellUser(user->id, message);
}

QString VideoMeetings::nameOf(const Requester &requester) const
{
    const User *user = findUser(m_configuration, requester.userId);
    return user ? user->fullName() : requester.login;
}

void VideoMeetings::setStatus(const QString &login, const QString &status)
{
    if (m_statuses.value(login, available) == status)
        return;
    if (status == available)
        m_statuses.remove(login);
    else
        m_statuses.insert(login, status);
    for (auto watcher = m_watched.cbegin(); watcher != m_watched.cend(); ++watcher) {
        if (watcher->contains(login))
            m_outbox.tellSession(watcher.key(), protocol::VideoStatusEvent{login, status});
    }
}

} // namespace xivocc::commands
