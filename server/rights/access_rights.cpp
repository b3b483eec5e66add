#include "access_rights.h"

#include <algorithm>

namespace xivocc::rights {

AccessRights::AccessRights(const Configuration &configuration, const realtime::Floor &floor,
                           config::RightsSettings settings)
    : m_configuration(configuration), m_floor(floor), m_settings(std::move(settings))
{
}

void AccessRights::read(const std::vector<UserRights> &stored)
{
    m_areRead = true;
    m_stored.clear();
    for (const UserRights &rights : stored)
        m_stored.insert(rights.userId, rights);
    m_changed();
}

void AccessRights::change(const UserRights &rights)
{
    m_stored.insert(rights.userId, rights);
    m_changed();
}

RightsOrigin AccessRights::originOf(int userId) const
{
    const User *user = findUser(m_configuration, userId);
    if (user && m_settings.administrators.contains(user->login))
        return RightsOrigin::Configuration;
    return m_stored.contains(userId) ? RightsOrigin::Stored : RightsOrigin::Default;
}

UserRights AccessRights::rightsOf(int userId) const
{
    UserRights rights;
    rights.userId = userId;
    switch (originOf(userId)) {
    case RightsOrigin::Configuration:
        rights.profile = RightProfile::Administrator;
        break;
    case RightsOrigin::Stored:
        rights = m_stored.value(userId);
        break;
    case RightsOrigin::Default:
        rights.profile =
            m_areRead && m_settings.withoutProfile == config::RightsSettings::WithoutProfile::Open
                ? RightProfile::Administrator
                : RightProfile::None;
        break;
    }
    if (rights.profile == RightProfile::Administrator)
        rights.mayRecord = rights.mayDissuade = true;
    return rights;
}

bool AccessRights::mayEditRights(int userId) const
{
    return originOf(userId) != RightsOrigin::Default &&
           rightsOf(userId).profile == RightProfile::Administrator;
}

std::optional<std::vector<int>> AccessRights::queuesOf(int userId, int agentId) const
{
    const Sight sight = sightOf(userId, agentId);
    if (sight.seesAll())
        return std::nullopt;
    std::vector<int> ids(sight.queues().begin(), sight.queues().end());
    std::ranges::sort(ids);
    return ids;
}

Sight AccessRights::sightOf(int userId, int agentId, const realtime::Floor &floor) const
{
    if (userId == 0)
        return Sight::ofEverything();
    Sight sight = rights::sightOf(rightsOf(userId), agentId, floor);
    if (mayEditRights(userId))
        sight.letEditRights();
    return sight;
}

} // namespace xivocc::rights
