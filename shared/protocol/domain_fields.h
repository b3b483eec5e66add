#pragma once

#include "field.h"

#include <domain/agent.h>
#include <domain/conference.h>
#include <domain/default_membership.h>
#include <domain/presence.h>
#include <domain/queue.h>
#include <domain/waiting_call.h>

#include <array>
#include <tuple>

/// The wire form of the domain's types.
namespace xivocc::protocol {

template <> struct Fields<Queue>
{
    static constexpr const char *name = "Queue";
    static constexpr auto all =
        std::make_tuple(required("id", &Queue::id, "number of the queue, unique"),
                        required("name", &Queue::name, "technical name, the one Asterisk and queue_log use"),
                        defaulted("displayName", &Queue::displayName, "name shown to people"),
                        defaulted("number", &Queue::number, "extension that callers reach it by"),
                        defaulted("context", &Queue::context, "dialplan context of that extension"));
};

template <> struct Fields<xivocc::QueueMember>
{
    using Member = xivocc::QueueMember;
    static constexpr const char *name = "Membership";
    static constexpr auto all = std::make_tuple(
        required("agentId", &Member::agentId, "the member"),
        required("queueId", &Member::queueId, "the queue he belongs to"),
        required("penalty", &Member::penalty, "rank, 0 is called first; -1: no longer a member"));
};

template <> struct Fields<Agent>
{
    static constexpr const char *name = "Agent";
    static constexpr auto all =
        std::make_tuple(required("id", &Agent::id, "number of the agent, unique"),
                        defaulted("firstName", &Agent::firstName, "first name"),
                        defaulted("lastName", &Agent::lastName, "last name"),
                        required("number", &Agent::number, "agent number, the one typed to log in"),
                        defaulted("context", &Agent::context, "dialplan context he logs in to"),
                        defaulted("groupId", &Agent::groupId, "his agent group, 0 for none"),
                        defaulted("userId", &Agent::userId, "the XiVO user behind him, 0 for none"));
};

template <> struct Fields<AgentGroup>
{
    static constexpr const char *name = "AgentGroup";
    static constexpr auto all =
        std::make_tuple(required("id", &AgentGroup::id, "number of the group, unique"),
                        required("name", &AgentGroup::name, "technical name"),
                        optional("displayName", &AgentGroup::displayName, "name shown instead of it"));
};

template <> struct Fields<PresenceAction>
{
    static constexpr const char *name = "PresenceAction";
    static constexpr auto all =
        std::make_tuple(required("name", &PresenceAction::name, "what is done, for example queuepause_all"),
                        defaulted("parameters", &PresenceAction::parameters, "its argument"));
};

template <> struct Fields<Presence>
{
    static constexpr const char *name = "Presence";
    static constexpr auto all =
        std::make_tuple(required("name", &Presence::name, "technical name, sent as pause reason"),
                        defaulted("color", &Presence::color, "colour as #RRGGBB"),
                        defaulted("longName", &Presence::longName, "name shown to people"),
                        defaulted("actions", &Presence::actions, "what choosing it does"));
};

template <> struct Fields<WaitingCall>
{
    static constexpr const char *name = "WaitingCall";
    static constexpr auto all =
        std::make_tuple(required("position", &WaitingCall::position, "place in the queue, from 1"),
                        defaulted("name", &WaitingCall::name, "name of the caller"),
                        defaulted("number", &WaitingCall::number, "number of the caller"),
                        required("queueTime", &WaitingCall::queueTime, "when the caller entered the queue"),
                        defaulted("uniqueId", &WaitingCall::uniqueId, "Asterisk's unique id of the channel"),
                        defaulted("channel", &WaitingCall::channel, "Asterisk's name of the channel"));
};

template <> struct Fields<QueuePenalty>
{
    static constexpr const char *name = "QueuePenalty";
    static constexpr auto all = std::make_tuple(
        required("queueId", &QueuePenalty::queueId, "the queue").atLeast(smallestId),
        required("penalty", &QueuePenalty::penalty, "rank, 0 is called first").atLeast(smallestPenalty));
};

template <> struct Fields<DefaultMembership>
{
    static constexpr const char *name = "DefaultMembership";
    static constexpr auto all =
        std::make_tuple(required("userId", &DefaultMembership::userId, "the XiVO user, not the agent"),
                        required("membership", &DefaultMembership::membership, "his default queues"));
};

template <> struct EnumTexts<ConferenceRole>
{
    static constexpr std::array all{std::pair{ConferenceRole::User, "User"},
                                    std::pair{ConferenceRole::Organizer, "Organizer"}};
};

} // namespace xivocc::protocol
