#pragma once

#include <domain/default_membership.h>
#include <domain/queue.h>
#include <domain/waiting_call.h>

#include <QString>
#include <vector>

/// News about queues and memberships (XuC protocol, sections 5.3 and 5.9).
namespace xivocc::protocol {

struct QueueList
{
    std::vector<Queue> queues;

    bool operator==(const QueueList &) const = default;
};
struct QueueConfig
{
    Queue queue;

    bool operator==(const QueueConfig &) const = default;
};
struct QueueMemberList
{
    std::vector<xivocc::QueueMember> members;

    bool operator==(const QueueMemberList &) const = default;
};
/// msgType "QueueMember"; penalty -1: removed.
struct QueueMemberChanged
{
    xivocc::QueueMember member;

    bool operator==(const QueueMemberChanged &) const = default;
};
struct StatisticCounter
{
    QString name; ///< "WaitingCalls", "LongestWaitTime", …
    double value = 0;

    bool operator==(const StatisticCounter &) const = default;
};
struct QueueStatistics
{
    int queueId = 0;
    std::vector<StatisticCounter> counters;

    bool operator==(const QueueStatistics &) const = default;
};
/// msgType "GetQueueStatistics", the answer to that command.
struct QueueWindowStatistics
{
    int queueId = 0;
    std::vector<StatisticCounter> counters;

    bool operator==(const QueueWindowStatistics &) const = default;
};
struct QueueCalls
{
    int queueId = 0;
    std::vector<WaitingCall> calls;

    bool operator==(const QueueCalls &) const = default;
};
struct UserQueueDefaultMembership
{
    DefaultMembership user;

    bool operator==(const UserQueueDefaultMembership &) const = default;
};
struct UsersQueueDefaultMembership
{
    std::vector<DefaultMembership> memberships;

    bool operator==(const UsersQueueDefaultMembership &) const = default;
};

} // namespace xivocc::protocol
