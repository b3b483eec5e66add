#include "fresh_view.h"

#include <utility>

namespace xivocc::api {

std::vector<protocol::Command> commandsForFreshView(const Subscriptions &subscriptions)
{
    using namespace protocol;
    // States and figures come after the queues and agents that they are about.
    const std::pair<Subscriptions::Topic, Command> askedBy[]{
        {Subscriptions::Queues, GetList{ListType::Queue}},
        {Subscriptions::Groups, GetList{ListType::AgentGroup}},
        {Subscriptions::Agents, GetList{ListType::Agent}},
        {Subscriptions::Members, GetList{ListType::QueueMember}},
        {Subscriptions::AgentEvents, GetAgentStates{}},
        {Subscriptions::QueueStatistics, SubscribeToQueueStats{}},
        {Subscriptions::AgentStatistics, SubscribeToAgentStats{}},
        {Subscriptions::DefaultMemberships, GetList{ListType::BaseQueueMember}},
        {Subscriptions::Callbacks, GetCallbackLists{}},
        {Subscriptions::AlertRules, GetAlertRules{}},
        {Subscriptions::Alerts, SubscribeToAlerts{}},
    };
    std::vector<Command> commands;
    for (const auto &[topic, command] : askedBy) {
        if (subscriptions.has(topic))
            commands.push_back(command);
    }
    return commands;
}

} // namespace xivocc::api
