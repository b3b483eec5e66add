#pragma once

#include "telephony_commands.h"

#include <protocol/domain_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the telephony commands.
namespace xivocc::protocol {

template <> struct Fields<Dial>
{
    static constexpr auto all =
        std::make_tuple(required("destination", &Dial::destination, "the number to call, in any notation"),
                        optional("variables", &Dial::variables, "data attached to the call as USR_<key>"));
};
template <> struct Fields<Originate>
{
    static constexpr auto all =
        std::make_tuple(required("destination", &Originate::destination, "the number to call"));
};
template <> struct Fields<DialFromMobile>
{
    static constexpr auto all = std::make_tuple(
        required("destination", &DialFromMobile::destination, "the number to call"),
        optional("variables", &DialFromMobile::variables, "data attached to the call as USR_<key>"));
};
template <> struct Fields<DialFromQueue>
{
    static constexpr auto all = std::make_tuple(
        required("destination", &DialFromQueue::destination, "the number to call"),
        required("queueId", &DialFromQueue::queueId, "the queue").atLeast(smallestId),
        defaulted("callerIdName", &DialFromQueue::callerIdName, "the name the callee sees"),
        defaulted("callerIdNumber", &DialFromQueue::callerIdNumber, "the number the callee sees"),
        optional("variables", &DialFromQueue::variables, "data attached to the call as USR_<key>"));
};
template <> struct Fields<DialByUsername>
{
    static constexpr auto all = std::make_tuple(
        required("username", &DialByUsername::userName, "the login of the user to call"),
        optional("variables", &DialByUsername::variables, "data attached to the call as USR_<key>"));
};
template <> struct Fields<HangUp>
{
    static constexpr auto all =
        std::make_tuple(optional("uniqueId", &HangUp::uniqueId, "the call; absent: the current one"));
};
template <> struct Fields<Answer>
{
    static constexpr auto all =
        std::make_tuple(optional("uniqueId", &Answer::uniqueId, "the call; absent: the current one"));
};
template <> struct Fields<Hold>
{
    static constexpr auto all =
        std::make_tuple(optional("uniqueId", &Hold::uniqueId, "the call; absent: the current one"));
};
template <> struct Fields<DirectTransfer>
{
    static constexpr auto all =
        std::make_tuple(required("destination", &DirectTransfer::destination, "who gets the call"));
};
template <> struct Fields<AttendedTransfer>
{
    static constexpr auto all =
        std::make_tuple(required("destination", &AttendedTransfer::destination, "who is asked"),
                        optional("device", &AttendedTransfer::device, "the device to call from"));
};
template <> struct Fields<CompleteTransfer>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<CancelTransfer>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<ThreeWayConference>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SendDtmf>
{
    static constexpr auto all = std::make_tuple(required("key", &SendDtmf::key, "0 to 9, A to D, * or #"));
};
template <> struct Fields<SetData>
{
    static constexpr auto all = std::make_tuple(
        required("variables", &SetData::variables, "what is attached; USR_ is put before keys without it"));
};
template <> struct Fields<GetCurrentCallsPhoneEvents>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<ToggleMicrophone>
{
    static constexpr auto all =
        std::make_tuple(required("uniqueId", &ToggleMicrophone::uniqueId, "the call"));
};
template <> struct Fields<RetrieveQueueCall>
{
    static constexpr auto all = std::make_tuple(
        required("queueCall", &RetrieveQueueCall::queueCall, "the call as QueueCalls gave it"));
};

constexpr auto telephonyCommands = std::make_tuple(
    entry<Dial>("dial", "4.3 [S][R]", "Calls the user's phone, then the destination.",
                R"({"claz":"web","command":"dial","destination":"0144000002",)"
                R"("variables":{"ticket":"778"}})"),
    entry<Originate>("originate", "4.3 [S][R]", "Calls like dial, but cannot attach data.",
                     R"({"claz":"web","command":"originate","destination":"1203"})"),
    entry<DialFromMobile>("dialFromMobile", "4.3 [R]", "Calls the user's mobile phone, then the destination.",
                          R"({"claz":"web","command":"dialFromMobile","destination":"0144000002",)"
                          R"("variables":{"ticket":"778"}})"),
    entry<DialFromQueue>("dialFromQueue", "4.3 [R]", "Calls a number on behalf of a queue.",
                         R"({"claz":"web","command":"dialFromQueue","destination":"0144000002","queueId":9,)"
                         R"("callerIdName":"Billing","callerIdNumber":"3009","variables":{"ticket":"778"}})"),
    entry<DialByUsername>("dialByUsername", "4.3 [R3]", "Calls a XiVO user by his login.",
                          R"({"claz":"web","command":"dialByUsername","username":"lnoir",)"
                          R"("variables":{"ticket":"778"}})"),
    entry<HangUp>("hangup", "4.3 [S][R], uniqueId [R3]", "Ends a call.",
                  R"({"claz":"web","command":"hangup","uniqueId":"1714984272.88"})"),
    entry<Answer>("answer", "4.3 [S][R], uniqueId [R3]", "Answers a ringing call on the phone.",
                  R"({"claz":"web","command":"answer","uniqueId":"1714984272.88"})"),
    entry<Hold>("hold", "4.3 [S][R], uniqueId [R3]", "Puts a call on hold, or takes it back.",
                R"({"claz":"web","command":"hold","uniqueId":"1714984272.88"})"),
    entry<DirectTransfer>("directTransfer", "4.3 [S][R]",
                          "Hands the current call to somebody else without asking him.",
                          R"({"claz":"web","command":"directTransfer","destination":"1207"})"),
    entry<AttendedTransfer>(
        "attendedTransfer", "4.3 [S][R], device [R3]", "Calls somebody while the current call waits.",
        R"({"claz":"web","command":"attendedTransfer","destination":"1207","device":"WebApp"})"),
    entry<CompleteTransfer>("completeTransfer", "4.3 [S][R]",
                            "Connects the waiting call with the one who was asked.",
                            R"({"claz":"web","command":"completeTransfer"})"),
    entry<CancelTransfer>("cancelTransfer", "4.3 [S][R]",
                          "Ends the call to the one who was asked and goes back to the waiting call.",
                          R"({"claz":"web","command":"cancelTransfer"})"),
    entry<ThreeWayConference>("conference", "4.3 [S][R]",
                              "Joins the user's two calls by the function of his phone (Snom only).",
                              R"({"claz":"web","command":"conference"})"),
    entry<SendDtmf>("sendDtmf", "4.3 [R2][R3]", "Sends one DTMF tone into the current call.",
                    R"({"claz":"web","command":"sendDtmf","key":"5"})"),
    entry<SetData>("setData", "4.3 [R][D 2021.07]", "Attaches data to the current call.",
                   R"({"claz":"web","command":"setData","variables":{"USR_ticket":"778"}})"),
    entry<GetCurrentCallsPhoneEvents>("getCurrentCallsPhoneEvents", "4.3 [R]",
                                      "Asks for the present calls of the user.",
                                      R"({"claz":"web","command":"getCurrentCallsPhoneEvents"})"),
    entry<ToggleMicrophone>("toggleMicrophone", "4.3 [R3]",
                            "Mutes the user in a call, or lets him be heard again.",
                            R"({"claz":"web","command":"toggleMicrophone","uniqueId":"1714984272.88"})"),
    entry<RetrieveQueueCall>(
        "retrieveQueueCall", "4.3 [R3]", "Takes a waiting call out of its queue to the phone of the user.",
        R"({"claz":"web","command":"retrieveQueueCall","queueCall":{"position":1,)"
        R"("name":"Garage Petit","number":"0144000002","queueTime":"2024-05-06T08:31:12.040Z",)"
        R"("uniqueId":"1714984272.88","channel":"SIP/trunk-0000004a"}})"));

} // namespace xivocc::protocol
