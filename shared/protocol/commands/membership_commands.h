#pragma once

#include <domain/default_membership.h>

#include <vector>

/// What is done with the memberships of agents in queues (XuC protocol, sections 4.6 and 4.12).
namespace xivocc::protocol {

struct SetAgentQueue
{
    int agentId = 0;
    int queueId = 0;
    int penalty = 0;

    bool operator==(const SetAgentQueue &) const = default;
};
struct RemoveAgentFromQueue
{
    int agentId = 0;
    int queueId = 0;

    bool operator==(const RemoveAgentFromQueue &) const = default;
};
struct MoveAgentsInGroup
{
    int groupId = 0;
    int fromQueueId = 0;
    int fromPenalty = 0;
    int toQueueId = 0;
    int toPenalty = 0;

    bool operator==(const MoveAgentsInGroup &) const = default;
};
struct AddAgentsInGroup
{
    int groupId = 0;
    int fromQueueId = 0;
    int fromPenalty = 0;
    int toQueueId = 0;
    int toPenalty = 0;

    bool operator==(const AddAgentsInGroup &) const = default;
};
struct RemoveAgentGroupFromQueueGroup
{
    int groupId = 0;
    int queueId = 0;
    int penalty = 0;

    bool operator==(const RemoveAgentGroupFromQueueGroup &) const = default;
};
struct AddAgentsNotInQueueFromGroupTo
{
    int groupId = 0;
    int queueId = 0;
    int penalty = 0;

    bool operator==(const AddAgentsNotInQueueFromGroupTo &) const = default;
};
struct GetUserDefaultMembership
{
    int userId = 0;

    bool operator==(const GetUserDefaultMembership &) const = default;
};
struct SetUserDefaultMembership
{
    int userId = 0;
    std::vector<QueuePenalty> membership;

    bool operator==(const SetUserDefaultMembership &) const = default;
};
struct SetUsersDefaultMembership
{
    std::vector<int> userIds;
    std::vector<QueuePenalty> membership;

    bool operator==(const SetUsersDefaultMembership &) const = default;
};
struct ApplyUsersDefaultMembership
{
    std::vector<int> userIds;

    bool operator==(const ApplyUsersDefaultMembership &) const = default;
};

} // namespace xivocc::protocol
