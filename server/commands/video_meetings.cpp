#include "video_meetings.h"

#include "errors.h"

#include <utility>

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
    m_watchers.remove(requester.session);
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
    Watcher &watcher = m_watchers[requester.session];
    watcher.tell = reply;
    for (const QString &login : asked.userNames) {
        if (!findUserByLogin(m_configuration, login)) {
            reply(unknownLogin(login, QStringLiteral("subscribeToVideoStatus")));
        } else if (watcher.logins.size() < maxWatched) {
            watcher.logins.insert(login);
            reply(protocol::VideoStatusEvent{login, m_statuses.value(login, available)});
        }
    }
}

void VideoMeetings::on(const protocol::UnsubscribeFromAllVideoStatus &, const Requester &requester,
                       const Reply &)
{
    m_watchers.remove(requester.session);
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
    for (const Watcher &watcher : std::as_const(m_watchers)) {
        if (watcher.logins.contains(login))
            watcher.tell(protocol::VideoStatusEvent{login, status});
    }
}

} // namespace xivocc::commands
