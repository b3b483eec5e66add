#pragma once

#include "sight.h"

#include <protocol/commands.h>

#include <optional>
#include <vector>

namespace xivocc::rights {

/// What a command acts on or asks about, beyond what belongs to the user who gives it.
struct Subjects
{
    std::vector<int> queues; ///< seen
    std::vector<int> groups; ///< commanded
    std::vector<int> agents; ///< commanded
    std::vector<int> users;  ///< commanded
    std::vector<int> recordedAgents;
    bool rightsOfUsers = false;
    bool alerts = false;          ///< for those who command more than themselves
    bool appliedDefaults = false; ///< the same

    bool operator==(const Subjects &) const = default;
};

/// Every command has an overload or is named among those without subjects, so that a new one does not compile
/// until somebody has decided. What a command finds only by looking into the store or the log, requests to be
/// called back and past calls of queues, its handler checks with the same Sight.
[[nodiscard]] Subjects subjectsOf(const protocol::Command &command, const realtime::Floor &floor);

/// The first of the subjects that the user may not touch: "queue 9"; nothing: he may touch all.
[[nodiscard]] std::optional<QString> notGranted(const Subjects &subjects, const Sight &sight);

} // namespace xivocc::rights
