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
/// Calls of a queue in steps of time that follow each other; each list has one count for each step.
struct CallSteps
{
    Instant begins{};
    seconds length{0}; ///< of a step; the last one has not ended
    std::vector<int> entered;
    std::vector<int> answered;
    std::vector<int> answeredInTime;
    std::vector<int> abandoned;

    bool operator==(const CallSteps &) const = default;
};
/// The answer to getQueueHistory (ours).
struct QueueHistory
{
    int queueId = 0;
    CallSteps day;
    CallSteps hour;
    std::vector<int> waiting; ///< at the end of each step of the hour

    bool operator==(const QueueHistory &) const = default;
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
