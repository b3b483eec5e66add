#pragma once

#include "floor_plan.h"

#include <QObject>

namespace xivocc::sim {

struct SimForward
{
    bool enabled = false;
    QString destination;

    bool operator==(const SimForward &) const = default;
};

/// A user with the services of his telephone.
struct SimUser
{
    PlannedUser plan;
    bool dnd = false;
    bool callFilter = false;
    SimForward unconditional;
    SimForward noAnswer;
    SimForward busy;
    QString presence = QStringLiteral("disconnected");
    int newVoiceMails = 0;
};

/// The users of the simulated XiVO, whom confd and the CTI server change. The simulated callers do not care.
class UserService final : public QObject
{
    Q_OBJECT

public:
    explicit UserService(const FloorPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<SimUser> &users() const { return m_users; }
    [[nodiscard]] const SimUser *byId(int id) const;
    /// Null: nobody has this login.
    [[nodiscard]] const SimUser *byLogin(const QString &login) const;

    // Ids must exist.
    void setDnd(int userId, bool enabled);
    void setCallFilter(int userId, bool enabled);
    void setForward(int userId, SimForward SimUser::*which, const SimForward &forward);
    void setPresence(int userId, const QString &presence);
    void setNewVoiceMails(int userId, int count) { find(userId).newVoiceMails = count; }

Q_SIGNALS:
    void servicesChanged(const xivocc::sim::SimUser &user);
    void presenceChanged(const xivocc::sim::SimUser &user);

private:
    [[nodiscard]] SimUser &find(int id);

    std::vector<SimUser> m_users;
};

} // namespace xivocc::sim
