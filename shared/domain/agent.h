#pragma once

#include <QString>

namespace xivocc {

/// An agent as administered in XiVO (table agentfeatures), with the user attached to him (0: none).
struct Agent {
    int id = 0;
    QString firstName;
    QString lastName;
    QString number;
    QString context;
    int groupId = 0;
    int userId = 0;

    [[nodiscard]] QString fullName() const
    {
        return lastName.isEmpty() ? firstName : firstName.isEmpty() ? lastName : firstName + QLatin1Char(' ') + lastName;
    }
    bool operator==(const Agent &) const = default;
};

struct AgentGroup {
    int id = 0;
    QString name;
    QString displayName; ///< empty: show the name

    bool operator==(const AgentGroup &) const = default;
};

} // namespace xivocc
