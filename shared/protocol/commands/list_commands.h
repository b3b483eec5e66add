#pragma once

/// What is asked about the configuration (XuC protocol, section 4.5).
namespace xivocc::protocol {

/// BaseQueueMember: the default memberships; MeetMe: the conference rooms.
enum class ListType { Queue, Agent, QueueMember, AgentGroup, BaseQueueMember, MeetMe };
enum class ConfigType { Line };

struct GetList
{
    ListType objectType = ListType::Queue;

    bool operator==(const GetList &) const = default;
};
struct GetConfig
{
    ConfigType objectType = ConfigType::Line;

    bool operator==(const GetConfig &) const = default;
};
struct GetIceConfig
{
    bool operator==(const GetIceConfig &) const = default;
};

} // namespace xivocc::protocol
