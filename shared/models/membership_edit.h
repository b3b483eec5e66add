#pragma once

#include <domain/default_membership.h>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace xivocc::models {

/// By queue id; a queue that is missing is one the agent is not in.
using Penalties = std::map<int, int>;

[[nodiscard]] std::optional<int> penaltyIn(const Penalties &penalties, int queueId);
[[nodiscard]] Penalties penaltiesOf(const std::vector<QueuePenalty> &membership);
[[nodiscard]] std::vector<QueuePenalty> membershipOf(const Penalties &penalties);

/// The highest penalty that the windows offer, as XiVO's documentation does for groups.
constexpr int highestPenalty = 20;

/// An agent's queues are kept twice: those he serves now, and those he gets when his defaults are applied.
enum class MembershipSide { Active, Default };

/// The queues of one agent while somebody edits them. What another supervisor does meanwhile is learnt: it
/// shows in cells that were not touched, and never overwrites one that was.
class MembershipEdit final
{
public:
    /// What was known when the editing began, and what is known now.
    struct Meanwhile
    {
        std::optional<int> before;
        std::optional<int> now;
    };

    MembershipEdit() = default;
    MembershipEdit(Penalties active, Penalties defaults);

    /// Nothing: the queue is to be left.
    void enter(MembershipSide side, int queueId, std::optional<int> penalty);
    /// The active queues become the default ones too.
    void setDefault();
    /// The default queues become the active ones too.
    void setCurrent();
    void learn(MembershipSide side, const Penalties &now);

    [[nodiscard]] const Penalties &entered(MembershipSide side) const { return at(side).entered; }
    [[nodiscard]] const Penalties &known(MembershipSide side) const { return at(side).known; }
    [[nodiscard]] std::optional<int> entered(MembershipSide side, int queueId) const;
    [[nodiscard]] std::optional<int> known(MembershipSide side, int queueId) const;
    /// Nothing: nobody else has changed it, or to what was entered here.
    [[nodiscard]] std::optional<Meanwhile> meanwhile(MembershipSide side, int queueId) const;
    /// What saving would change.
    [[nodiscard]] std::set<int> changedQueues(MembershipSide side) const;

private:
    struct Column
    {
        Penalties opened;
        Penalties known;
        Penalties entered;
    };

    [[nodiscard]] const Column &at(MembershipSide side) const;
    [[nodiscard]] Column &at(MembershipSide side);

    Column m_active;
    Column m_default;
};

} // namespace xivocc::models
