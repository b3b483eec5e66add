#pragma once

#include <domain/call_variables.h>
#include <domain/waiting_call.h>

#include <QString>

/// What is done with calls (XuC protocol, section 4.3).
namespace xivocc::protocol {

struct Dial
{
    QString destination;
    CallVariables variables;

    bool operator==(const Dial &) const = default;
};
struct Originate
{
    QString destination;

    bool operator==(const Originate &) const = default;
};
struct DialFromMobile
{
    QString destination;
    CallVariables variables;

    bool operator==(const DialFromMobile &) const = default;
};
struct DialFromQueue
{
    QString destination;
    int queueId = 0;
    QString callerIdName;
    QString callerIdNumber;
    CallVariables variables;

    bool operator==(const DialFromQueue &) const = default;
};
struct DialByUsername
{
    QString userName;
    CallVariables variables;

    bool operator==(const DialByUsername &) const = default;
};
/// Wire name hangup.
struct HangUp
{
    QString uniqueId; ///< Asterisk's unique id; empty: the current call

    bool operator==(const HangUp &) const = default;
};
struct Answer
{
    QString uniqueId; ///< Asterisk's unique id; empty: the current call

    bool operator==(const Answer &) const = default;
};
struct Hold
{
    QString uniqueId; ///< Asterisk's unique id; empty: the current call

    bool operator==(const Hold &) const = default;
};
struct DirectTransfer
{
    QString destination;

    bool operator==(const DirectTransfer &) const = default;
};
struct AttendedTransfer
{
    QString destination;
    QString device;

    bool operator==(const AttendedTransfer &) const = default;
};
struct CompleteTransfer
{
    bool operator==(const CompleteTransfer &) const = default;
};
struct CancelTransfer
{
    bool operator==(const CancelTransfer &) const = default;
};
/// Wire name conference.
struct ThreeWayConference
{
    bool operator==(const ThreeWayConference &) const = default;
};
struct SendDtmf
{
    QString key;

    bool operator==(const SendDtmf &) const = default;
};
struct SetData
{
    CallVariables variables;

    bool operator==(const SetData &) const = default;
};
struct GetCurrentCallsPhoneEvents
{
    bool operator==(const GetCurrentCallsPhoneEvents &) const = default;
};
struct ToggleMicrophone
{
    QString uniqueId;

    bool operator==(const ToggleMicrophone &) const = default;
};
struct RetrieveQueueCall
{
    WaitingCall queueCall;

    bool operator==(const RetrieveQueueCall &) const = default;
};

} // namespace xivocc::protocol
