#include "ami_conference_control.h"

#include "ami_refusal.h"
#include "ami_variables.h"

namespace xivocc::xivo {

namespace {

using ami::AmiAction;
using commands::ConferenceInvitation;
using commands::Done;

/// Options of the application MeetMe; empty: nothing but what XiVO's dialplan does for everybody.
QString optionsOf(const ConferenceInvitation &invitation)
{
    QString options;
    if (invitation.role == ConferenceRole::Organizer)
        options += QLatin1Char('a');
    if (invitation.isMarked)
        options += QLatin1Char('A');
    if (invitation.leavesWithTheMarked)
        options += QLatin1Char('x');
    return options;
}

QString callerIdOf(const ConferenceInvitation &invitation)
{
    QString name = invitation.callerId.isEmpty() ? invitation.room : invitation.callerId;
    name.remove(QLatin1Char('"'));
    return QStringLiteral("\"%1\" <%2>").arg(name, invitation.room);
}

} // namespace

void AmiConferenceControl::mute(const QString &room, int participant, bool muted, Done done)
{
    AmiAction action(muted ? "MeetmeMute" : "MeetmeUnmute");
    action.add("Meetme", room);
    action.add("Usernum", participant);
    sendAction(m_sender, action, std::move(done));
}

void AmiConferenceControl::deafen(const QString &channel, bool deaf, Done done)
{
    AmiAction action("MuteAudio");
    action.add("Channel", channel);
    action.add("Direction", QStringLiteral("out")); // what Asterisk sends to the telephone
    action.add("State", deaf ? QStringLiteral("on") : QStringLiteral("off"));
    sendAction(m_sender, action, std::move(done));
}

void AmiConferenceControl::remove(const QString &channel, Done done)
{
    AmiAction action("Hangup");
    action.add("Channel", channel);
    action.add("Cause", 16);
    sendAction(m_sender, action, std::move(done));
}

void AmiConferenceControl::invite(const ConferenceInvitation &invitation, Done done)
{
    AmiAction action("Originate");
    action.add("Channel", invitation.interface.isEmpty()
                              ? QStringLiteral("Local/%1@%2/n").arg(invitation.number, invitation.context)
                              : invitation.interface);
    action.add("Timeout", int(std::chrono::milliseconds(ringingTime).count()));
    action.add("Async", QStringLiteral("true"));
    action.add("CallerID", callerIdOf(invitation));
    if (const QString options = optionsOf(invitation); options.isEmpty()) {
        action.add("Context", invitation.roomContext);
        action.add("Exten", invitation.room);
        action.add("Priority", 1);
    } else {
        // XiVO's dialplan gives everybody the same options, so it is passed by.
        action.add("Application", QStringLiteral("MeetMe"));
        action.add("Data", invitation.room + QLatin1Char(',') + options);
    }
    addCallData(action, invitation.variables);
    sendAction(m_sender, action, std::move(done));
}

void AmiConferenceControl::lead(const QString &channel, const QString &room, const QString &roomContext,
                                Done done)
{
    AmiAction action("Redirect");
    action.add("Channel", channel);
    action.add("Context", roomContext);
    action.add("Exten", room);
    action.add("Priority", 1);
    sendAction(m_sender, action, std::move(done));
}

} // namespace xivocc::xivo
