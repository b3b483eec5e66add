#pragma once

#include <QString>
#include <vector>

namespace xivocc {

/// An action that choosing a presence runs, for example {"queuepause_all", "true"}.
struct PresenceAction {
    QString name;
    QString parameters;

    bool operator==(const PresenceAction &) const = default;
};

/// A presence of XiVO (table ctistatus). One with the action queuepause_all is a pause reason.
struct Presence {
    QString name;
    QString color; ///< "#FF9900"
    QString longName;
    std::vector<PresenceAction> actions;

    [[nodiscard]] bool isPauseReason() const
    {
        for (const PresenceAction &action : actions) {
            if (action.name == QLatin1String("queuepause_all"))
                return true;
        }
        return false;
    }
    bool operator==(const Presence &) const = default;
};

} // namespace xivocc
