#include "membership_plan.h"

#include <algorithm>

namespace xivocc::models {

namespace {

using Kind = MembershipOrder::Kind;

std::vector<MembershipChange> differences(int agentId, MembershipSide side, const Penalties &before,
                                          const Penalties &after)
{
    std::vector<MembershipChange> changes;
    for (const auto &[queue, penalty] : after) {
        if (penaltyIn(before, queue) != penalty)
            changes.push_back({agentId, queue, side, penaltyIn(before, queue), penalty});
    }
    for (const auto &[queue, penalty] : before) {
        if (!after.contains(queue))
            changes.push_back({agentId, queue, side, penalty, std::nullopt});
    }
    return changes;
}

/// One command for each cell of the active queues.
void order(MembershipPlan &plan, const std::vector<MembershipChange> &changes)
{
    for (const MembershipChange &change : changes)
        plan.orders.push_back({change.after ? Kind::Place : Kind::Remove, {}, {}, {change}});
}

Penalties withoutGone(Penalties penalties, const std::function<bool(int)> &exists)
{
    std::erase_if(penalties, [&exists](const auto &entry) { return !exists(entry.first); });
    return penalties;
}

} // namespace

MembershipPlan planSave(int agentId, int userId, const MembershipEdit &edit,
                        const std::function<bool(int queueId)> &exists)
{
    const auto changesOf = [&](MembershipSide side) {
        return differences(agentId, side, withoutGone(edit.known(side), exists),
                           withoutGone(edit.entered(side), exists));
    };
    MembershipPlan plan;
    order(plan, changesOf(MembershipSide::Active));
    const std::vector<MembershipChange> defaults = changesOf(MembershipSide::Default);
    if (userId != 0 && !defaults.empty())
        plan.orders.push_back({Kind::SetDefaults,
                               {userId},
                               withoutGone(edit.entered(MembershipSide::Default), exists),
                               defaults});
    return plan;
}

MembershipPlan planChanges(const std::vector<AgentMembership> &agents, const QueueChanges &changes)
{
    MembershipPlan plan;
    for (const AgentMembership &agent : agents) {
        Penalties wanted = changes.joined;
        wanted.insert(agent.active.begin(), agent.active.end());
        std::erase_if(wanted, [&changes](const auto &entry) { return changes.left.contains(entry.first); });
        const auto differing = differences(agent.agentId, MembershipSide::Active, agent.active, wanted);
        if (differing.empty())
            plan.unchanged.emplace_back(agent.agentId, Unchanged::AlreadySo);
        order(plan, differing);
    }
    return plan;
}

MembershipPlan planDefaults(const std::vector<AgentMembership> &agents, const Penalties &defaults)
{
    MembershipPlan plan;
    MembershipOrder all{Kind::SetDefaults, {}, defaults, {}};
    for (const AgentMembership &agent : agents) {
        const auto changes = differences(agent.agentId, MembershipSide::Default, agent.defaults, defaults);
        if (agent.userId == 0) {
            plan.unchanged.emplace_back(agent.agentId, Unchanged::NoUser);
        } else if (changes.empty()) {
            plan.unchanged.emplace_back(agent.agentId, Unchanged::AlreadySo);
        } else {
            all.userIds.push_back(agent.userId);
            all.changes.insert(all.changes.end(), changes.begin(), changes.end());
        }
    }
    if (!all.changes.empty())
        plan.orders.push_back(std::move(all));
    return plan;
}

MembershipPlan planApplication(const std::vector<AgentMembership> &agents)
{
    MembershipPlan plan;
    for (const AgentMembership &agent : agents) {
        if (agent.userId == 0) {
            plan.unchanged.emplace_back(agent.agentId, Unchanged::NoUser);
            continue;
        }
        if (agent.defaults.empty()) {
            plan.unchanged.emplace_back(agent.agentId, Unchanged::NoDefaults);
            continue;
        }
        const auto changes = differences(agent.agentId, MembershipSide::Active, agent.active, agent.defaults);
        if (changes.empty())
            plan.unchanged.emplace_back(agent.agentId, Unchanged::AlreadySo);
        else
            plan.orders.push_back({Kind::ApplyDefaults, {agent.userId}, {}, changes});
    }
    return plan;
}

Penalties mergedActive(const std::vector<AgentMembership> &agents)
{
    Penalties merged;
    for (const AgentMembership &agent : agents) {
        for (const auto &[queue, penalty] : agent.active) {
            const auto [known, isNew] = merged.try_emplace(queue, penalty);
            known->second = std::min(known->second, penalty);
        }
    }
    return merged;
}

} // namespace xivocc::models
