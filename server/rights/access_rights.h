#pragma once

#include "sight.h"

#include <config/settings.h>
#include <domain/configuration.h>

#include <QHash>
#include <functional>

namespace xivocc::rights {

/// The rights of all users, and whom they let see what. Until the stored ones have been read, everybody but
/// the administrators of the settings works at his own desk, so that nobody sees too much meanwhile. Main
/// thread.
class AccessRights final
{
public:
    /// The configuration and the floor outlive it.
    AccessRights(const Configuration &configuration, const realtime::Floor &floor,
                 config::RightsSettings settings);

    /// All that is stored.
    void read(const std::vector<UserRights> &stored);
    void change(const UserRights &rights);
    [[nodiscard]] bool areRead() const { return m_areRead; }
    /// Calls back at once after anything changed; the callee outlives it.
    void onChange(std::function<void()> changed) { m_changed = std::move(changed); }

    [[nodiscard]] UserRights rightsOf(int userId) const;
    [[nodiscard]] RightsOrigin originOf(int userId) const;
    [[nodiscard]] bool mayEditRights(int userId) const;
    /// On the floor of now. A program without a user (id 0) sees everything.
    [[nodiscard]] Sight sightOf(int userId, int agentId) const { return sightOf(userId, agentId, m_floor); }
    [[nodiscard]] Sight sightOf(int userId, int agentId, const realtime::Floor &floor) const;
    /// Those he sees, by ascending id; nothing: he sees all.
    [[nodiscard]] std::optional<std::vector<int>> queuesOf(int userId, int agentId) const;

private:
    const Configuration &m_configuration;
    const realtime::Floor &m_floor;
    const config::RightsSettings m_settings;
    bool m_areRead = false;
    QHash<int, UserRights> m_stored;
    std::function<void()> m_changed = [] {};
};

} // namespace xivocc::rights
