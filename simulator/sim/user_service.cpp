#include "user_service.h"

#include <algorithm>

namespace xivocc::sim {

UserService::UserService(const FloorPlan &plan, QObject *parent) : QObject(parent)
{
    for (const PlannedUser &user : plan.users)
        m_users.push_back({.plan = user, .unconditional = {}, .noAnswer = {}, .busy = {}});
}

const SimUser *UserService::byId(int id) const
{
    const auto user = std::ranges::find(m_users, id, [](const SimUser &each) { return each.plan.id; });
    return user == m_users.end() ? nullptr : &*user;
}

const SimUser *UserService::byLogin(const QString &login) const
{
    const auto user = std::ranges::find(m_users, login, [](const SimUser &each) { return each.plan.login; });
    return user == m_users.end() ? nullptr : &*user;
}

SimUser &UserService::find(int id)
{
    return *std::ranges::find(m_users, id, [](const SimUser &each) { return each.plan.id; });
}

void UserService::setDnd(int userId, bool enabled)
{
    SimUser &user = find(userId);
    user.dnd = enabled;
    Q_EMIT servicesChanged(user);
}

void UserService::setCallFilter(int userId, bool enabled)
{
    SimUser &user = find(userId);
    user.callFilter = enabled;
    Q_EMIT servicesChanged(user);
}

void UserService::setForward(int userId, SimForward SimUser::*which, const SimForward &forward)
{
    SimUser &user = find(userId);
    user.*which = forward;
    Q_EMIT servicesChanged(user);
}

void UserService::setPresence(int userId, const QString &presence)
{
    SimUser &user = find(userId);
    user.presence = presence;
    Q_EMIT presenceChanged(user);
}

} // namespace xivocc::sim
