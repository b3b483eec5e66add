#include "conferences.h"

#include "call_data.h"
#include "done_after_all.h"
#include "errors.h"

#include <protocol/codec.h>

#include <vector>

namespace xivocc::commands {

using realtime::Room;
using realtime::RoomMember;

namespace {

constexpr qsizetype longestQuote = 64;
/// Of what a client gives to be shown on a telephone.
constexpr qsizetype longestCallerId = 80;

void refuse(const protocol::Error &error, const Reply &reply)
{
    reply(protocol::ConferenceCommandError{error.error});
    reply(error);
}

protocol::Error notOrganiser(const QString &command)
{
    return refused("NotOrganizer", command,
                   QStringLiteral("Only the organiser of the conference may do this. Enter the room with the "
                                  "organiser's PIN."));
}

QString contextOf(const Room &room, const Telephone &telephone)
{
    return room.context.isEmpty() ? telephone.context : room.context;
}

} // namespace

bool Conferences::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<InviteConferenceRoom, ConferenceMuteMe, ConferenceUnmuteMe, ConferenceMuteAll,
                     ConferenceUnmuteAll, ConferenceMute, ConferenceUnmute, ConferenceKick, ConferenceDeafen,
                     ConferenceUndeafen, ConferenceInvite, IncludeToConference, ConferenceReset,
                     ConferenceClose>(command, [&](const auto &asked) {
        on(asked, {requester, reply, wireName(command)});
    });
}

void Conferences::on(const protocol::ConferenceMuteMe &asked, const Request &request)
{
    muteSelf(asked.conferenceNumber, true, request);
}

void Conferences::on(const protocol::ConferenceUnmuteMe &asked, const Request &request)
{
    muteSelf(asked.conferenceNumber, false, request);
}

void Conferences::on(const protocol::ConferenceMuteAll &asked, const Request &request)
{
    muteOthers(asked.conferenceNumber, true, request);
}

void Conferences::on(const protocol::ConferenceUnmuteAll &asked, const Request &request)
{
    muteOthers(asked.conferenceNumber, false, request);
}

void Conferences::on(const protocol::ConferenceMute &asked, const Request &request)
{
    muteOne(asked.conferenceNumber, asked.index, true, request);
}

void Conferences::on(const protocol::ConferenceUnmute &asked, const Request &request)
{
    muteOne(asked.conferenceNumber, asked.index, false, request);
}

void Conferences::on(const protocol::ConferenceDeafen &asked, const Request &request)
{
    deafenOne(asked.conferenceNumber, asked.index, true, request);
}

void Conferences::on(const protocol::ConferenceUndeafen &asked, const Request &request)
{
    deafenOne(asked.conferenceNumber, asked.index, false, request);
}

void Conferences::on(const protocol::ConferenceKick &asked, const Request &request)
{
    if (const auto organised = organisedBy(asked.conferenceNumber, request); !organised)
        refuse(organised.error(), request.reply);
    else if (const auto member = subject(asked.conferenceNumber, asked.index, request); !member)
        refuse(member.error(), request.reply);
    else
        m_control.remove(member->channel, answer(request));
}

void Conferences::on(const protocol::ConferenceReset &asked, const Request &request)
{
    const auto organised = organisedBy(asked.conferenceNumber, request);
    if (!organised) {
        refuse(organised.error(), request.reply);
        return;
    }
    const std::vector<RoomMember> members = organised->room.members;
    const Done done = doneAfterAll(2 * members.size(), answer(request));
    for (const RoomMember &member : members) {
        m_control.mute(asked.conferenceNumber, member.index, false, done);
        m_control.deafen(member.channel, false, done);
    }
}

void Conferences::on(const protocol::ConferenceClose &asked, const Request &request)
{
    const auto organised = organisedBy(asked.conferenceNumber, request);
    if (!organised) {
        refuse(organised.error(), request.reply);
        return;
    }
    const std::vector<RoomMember> members = organised->room.members;
    const Done done = doneAfterAll(members.size(), answer(request));
    for (const RoomMember &member : members)
        m_control.remove(member.channel, done);
}

void Conferences::on(const protocol::InviteConferenceRoom &asked, const Request &request)
{
    const auto presence = presenceAnywhere(request);
    if (!presence) {
        refuse(presence.error(), request.reply);
        return;
    }
    const User *user = findUser(m_context.configuration, asked.userId);
    if (!user || user->extension.isEmpty()) {
        refuse(refused("UnknownUser", request.command,
                       QStringLiteral("No user with the id %1 has a telephone. Look the user up again.")
                           .arg(asked.userId)),
               request.reply);
        return;
    }
    ConferenceInvitation invitation;
    invitation.number = user->extension;
    invite(*presence, std::move(invitation), request);
}

void Conferences::on(const protocol::ConferenceInvite &asked, const Request &request)
{
    const auto presence = presenceIn(asked.conferenceNumber, request);
    if (!presence) {
        refuse(presence.error(), request.reply);
        return;
    }
    if (asked.role == ConferenceRole::Organizer && !presence->self.isOrganiser) {
        refuse(notOrganiser(request.command), request.reply);
        return;
    }
    const auto number = dialableNumber(m_context, asked.extension, request.command);
    if (!number) {
        refuse(number.error(), request.reply);
        return;
    }
    if (const auto fault = faultOf(asked.variables)) {
        refuse(refused("BadData", request.command, *fault), request.reply);
        return;
    }
    ConferenceInvitation invitation;
    invitation.number = *number;
    invitation.role = asked.role;
    invitation.isMarked = asked.marked;
    invitation.leavesWithTheMarked = asked.leaveWhenLastMarkedLeave;
    invitation.callerId = asked.callerId.left(longestCallerId);
    invitation.variables = asked.variables;
    invite(*presence, std::move(invitation), request);
}

void Conferences::on(const protocol::IncludeToConference &, const Request &request)
{
    const auto presence = presenceAnywhere(request);
    if (!presence) {
        refuse(presence.error(), request.reply);
        return;
    }
    const auto telephone = telephoneOf(m_context, request.requester, request.command);
    if (!telephone) {
        refuse(telephone.error(), request.reply);
        return;
    }
    for (const OwnCall &call : callsOf(m_context, request.requester)) {
        if (call.event.uniqueId == presence->self.uniqueId || !call.leg.up || call.leg.partner.isEmpty())
            continue;
        m_control.lead(call.leg.partner, presence->room.number, contextOf(presence->room, *telephone),
                       answer(request));
        return;
    }
    refuse(refused("NoCall", request.command,
                   QStringLiteral("Beside the conference you talk to nobody. Call the one to be included, "
                                  "then try again.")),
           request.reply);
}

void Conferences::muteSelf(const QString &room, bool muted, const Request &request)
{
    if (const auto presence = presenceIn(room, request); !presence)
        refuse(presence.error(), request.reply);
    else
        m_control.mute(room, presence->self.index, muted, answer(request));
}

void Conferences::muteOthers(const QString &room, bool muted, const Request &request)
{
    const auto organised = organisedBy(room, request);
    if (!organised) {
        refuse(organised.error(), request.reply);
        return;
    }
    std::vector<int> others;
    for (const RoomMember &member : organised->room.members) {
        if (member.index != organised->self.index && member.isMuted != muted)
            others.push_back(member.index);
    }
    if (others.empty())
        return;
    const Done done = doneAfterAll(others.size(), answer(request));
    for (const int index : others)
        m_control.mute(room, index, muted, done);
}

void Conferences::muteOne(const QString &room, int index, bool muted, const Request &request)
{
    if (const auto member = subject(room, index, request); !member)
        refuse(member.error(), request.reply);
    else
        m_control.mute(room, index, muted, answer(request));
}

void Conferences::deafenOne(const QString &room, int index, bool deaf, const Request &request)
{
    if (const auto member = subject(room, index, request); !member)
        refuse(member.error(), request.reply);
    else
        m_control.deafen(member->channel, deaf, answer(request));
}

void Conferences::invite(const Presence &presence, ConferenceInvitation invitation, const Request &request)
{
    const auto telephone = telephoneOf(m_context, request.requester, request.command);
    if (!telephone) {
        refuse(telephone.error(), request.reply);
        return;
    }
    invitation.context = telephone->context;
    for (const Line &line : m_context.configuration.lines) {
        if (line.userId != 0 && line.extension == invitation.number && line.context == invitation.context)
            invitation.interface = line.interface;
    }
    invitation.room = presence.room.number;
    invitation.roomContext = contextOf(presence.room, *telephone);
    m_control.invite(invitation, answer(request));
}

auto Conferences::presenceIn(const QString &number, const Request &request) const -> Checked<Presence>
{
    if (!m_context.floor.linkUp())
        return tl::unexpected(linkDown(request.command));
    const Room *room = m_context.floor.room(number);
    if (!room)
        return tl::unexpected(refused("UnknownRoom", request.command,
                                      QStringLiteral("No conference room has the number %1. Ask for the list "
                                                     "of rooms again.")
                                          .arg(number.left(longestQuote))));
    const RoomMember *self = room->memberOfUser(request.requester.userId);
    if (!self)
        return tl::unexpected(refused("NotInRoom", request.command,
                                      QStringLiteral("You are not in the conference room %1. Call its number "
                                                     "first.")
                                          .arg(number)));
    return Presence{*room, *self};
}

auto Conferences::presenceAnywhere(const Request &request) const -> Checked<Presence>
{
    if (!m_context.floor.linkUp())
        return tl::unexpected(linkDown(request.command));
    const Room *room = m_context.floor.roomOfUser(request.requester.userId);
    if (!room)
        return tl::unexpected(
            refused("NotInRoom", request.command,
                    QStringLiteral("You are in no conference room. Call the number of one first.")));
    return Presence{*room, *room->memberOfUser(request.requester.userId)};
}

auto Conferences::organisedBy(const QString &room, const Request &request) const -> Checked<Presence>
{
    auto presence = presenceIn(room, request);
    if (presence && !presence->self.isOrganiser)
        return tl::unexpected(notOrganiser(request.command));
    return presence;
}

auto Conferences::subject(const QString &number, int index, const Request &request) const
    -> Checked<RoomMember>
{
    const auto presence = presenceIn(number, request);
    if (!presence)
        return tl::unexpected(presence.error());
    if (index == presence->self.index)
        return presence->self;
    if (!presence->self.isOrganiser)
        return tl::unexpected(notOrganiser(request.command));
    if (const RoomMember *member = presence->room.member(index))
        return *member;
    return tl::unexpected(
        refused("UnknownParticipant", request.command,
                QStringLiteral("Nobody in the room has the index %1; he may have left.").arg(index)));
}

Done Conferences::answer(const Request &request)
{
    return [command = request.command, reply = request.reply](const Refusal *refusal) {
        if (refusal)
            refuse(errorOf(*refusal, command), reply);
    };
}

} // namespace xivocc::commands
