#pragma once

#include "call_control.h"

#include <domain/call_variables.h>
#include <domain/conference.h>

namespace xivocc::commands {

/// Somebody to be called into a conference room.
struct ConferenceInvitation
{
    /// What Asterisk calls the telephone to ring, "SIP/ph1008": only so is its user recognised in the room.
    /// Empty: the number is dialled.
    QString interface;
    QString number;      ///< as the dialplan takes it
    QString context;     ///< in which that number is dialled
    QString room;        ///< number of the room
    QString roomContext; ///< in which that number is dialled
    ConferenceRole role = ConferenceRole::User;
    bool isMarked = false;
    bool leavesWithTheMarked = false; ///< he is out when the last marked participant has left
    QString callerId;                 ///< the name that his telephone shows; empty: the room's number
    CallVariables variables;          ///< become USR_… on the call

    bool operator==(const ConferenceInvitation &) const = default;
};

/// How the server makes the PBX act on who is in a conference room. Participants are told by their index in
/// the room or by their channel, as the Floor has them. Each call ends within its own time limit. Main
/// thread.
class ConferenceControl
{
public:
    virtual ~ConferenceControl() = default;

    virtual void mute(const QString &room, int participant, bool muted, Done done) = 0;
    /// The channel hears nothing any more, or hears again.
    virtual void deafen(const QString &channel, bool deaf, Done done) = 0;
    virtual void remove(const QString &channel, Done done) = 0;
    virtual void invite(const ConferenceInvitation &invitation, Done done) = 0;
    /// Takes a channel out of its conversation and leads it into the room.
    virtual void lead(const QString &channel, const QString &room, const QString &roomContext, Done done) = 0;
};

} // namespace xivocc::commands
