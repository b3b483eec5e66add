#pragma once

#include <domain/call_variables.h>
#include <domain/conference.h>

#include <QString>

/// What is done in conference rooms (XuC protocol, section 4.10).
namespace xivocc::protocol {

struct InviteConferenceRoom
{
    int userId = 0;

    bool operator==(const InviteConferenceRoom &) const = default;
};
struct ConferenceMuteMe
{
    QString conferenceNumber; ///< wire name numConf

    bool operator==(const ConferenceMuteMe &) const = default;
};
struct ConferenceUnmuteMe
{
    QString conferenceNumber; ///< wire name numConf

    bool operator==(const ConferenceUnmuteMe &) const = default;
};
struct ConferenceMuteAll
{
    QString conferenceNumber; ///< wire name numConf

    bool operator==(const ConferenceMuteAll &) const = default;
};
struct ConferenceUnmuteAll
{
    QString conferenceNumber; ///< wire name numConf

    bool operator==(const ConferenceUnmuteAll &) const = default;
};
struct ConferenceMute
{
    QString conferenceNumber; ///< wire name numConf
    int index = 0;

    bool operator==(const ConferenceMute &) const = default;
};
struct ConferenceUnmute
{
    QString conferenceNumber; ///< wire name numConf
    int index = 0;

    bool operator==(const ConferenceUnmute &) const = default;
};
struct ConferenceKick
{
    QString conferenceNumber; ///< wire name numConf
    int index = 0;

    bool operator==(const ConferenceKick &) const = default;
};
struct ConferenceDeafen
{
    QString conferenceNumber; ///< wire name numConf
    int index = 0;

    bool operator==(const ConferenceDeafen &) const = default;
};
struct ConferenceUndeafen
{
    QString conferenceNumber; ///< wire name numConf
    int index = 0;

    bool operator==(const ConferenceUndeafen &) const = default;
};
struct ConferenceInvite
{
    QString conferenceNumber; ///< wire name numConf
    QString extension;
    ConferenceRole role = ConferenceRole::User;
    bool earlyJoin = false;
    CallVariables variables;
    bool marked = false;
    bool leaveWhenLastMarkedLeave = false;
    QString callerId;

    bool operator==(const ConferenceInvite &) const = default;
};
struct IncludeToConference
{
    ConferenceRole role = ConferenceRole::User;
    bool marked = false;
    bool leaveWhenLastMarkedLeave = false;
    QString callerId;

    bool operator==(const IncludeToConference &) const = default;
};
struct ConferenceReset
{
    QString conferenceNumber; ///< wire name numConf

    bool operator==(const ConferenceReset &) const = default;
};
struct ConferenceClose
{
    QString conferenceNumber; ///< wire name numConf

    bool operator==(const ConferenceClose &) const = default;
};

} // namespace xivocc::protocol
