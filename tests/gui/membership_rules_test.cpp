#include "membership_rules_test.h"

#include <models/membership_plan.h>

#include <QTest>

using namespace xivocc::models;
using Kind = MembershipOrder::Kind;
using Side = MembershipSide;

namespace {

constexpr int agent = 7;
constexpr int user = 31;

bool always(int)
{
    return true;
}

} // namespace

void MembershipRulesTest::savingSendsOnlyWhatDiffers()
{
    MembershipEdit edit({{1, 0}, {2, 3}, {3, 1}}, {{1, 0}});
    edit.enter(Side::Active, 2, 5);
    edit.enter(Side::Active, 3, std::nullopt);
    edit.enter(Side::Active, 4, 0);
    edit.enter(Side::Active, 1, 0); // as it was
    edit.enter(Side::Default, 4, 2);
    const MembershipPlan plan = planSave(agent, user, edit, always);
    QCOMPARE(plan.orders.size(), std::size_t(4));
    QVERIFY(plan.orders[0].kind == Kind::Place);
    QVERIFY(plan.orders[0].changes == (std::vector<MembershipChange>{{agent, 2, Side::Active, 3, 5}}));
    QVERIFY(plan.orders[1].changes ==
            (std::vector<MembershipChange>{{agent, 4, Side::Active, std::nullopt, 0}}));
    QVERIFY(plan.orders[2].kind == Kind::Remove);
    QVERIFY(plan.orders[2].changes ==
            (std::vector<MembershipChange>{{agent, 3, Side::Active, 1, std::nullopt}}));
    QVERIFY(plan.orders[3].kind == Kind::SetDefaults);
    QCOMPARE(plan.orders[3].userIds, std::vector{user});
    QVERIFY(plan.orders[3].defaults == (Penalties{{1, 0}, {4, 2}})); // the whole list, as the command has it
    QCOMPARE(plan.orders[3].changes.size(), std::size_t(1));
}

void MembershipRulesTest::setDefaultAndSetCurrentCopyWholeColumns()
{
    MembershipEdit edit({{1, 0}, {2, 3}}, {{3, 9}});
    edit.setDefault();
    QVERIFY(edit.entered(Side::Default) == (Penalties{{1, 0}, {2, 3}}));
    QVERIFY(edit.changedQueues(Side::Default) == (std::set{1, 2, 3}));
    QVERIFY(edit.changedQueues(Side::Active).empty());

    MembershipEdit other({{1, 0}, {2, 3}}, {{3, 9}});
    other.setCurrent();
    QVERIFY(other.entered(Side::Active) == (Penalties{{3, 9}}));
    QVERIFY(other.changedQueues(Side::Default).empty());
}

void MembershipRulesTest::changesOfOthersShowWhereNothingWasTyped()
{
    MembershipEdit edit({{1, 3}, {2, 3}}, {});
    edit.learn(Side::Active, {{1, 5}, {2, 3}});
    QCOMPARE(edit.entered(Side::Active, 1), std::optional(5));
    QVERIFY(edit.changedQueues(Side::Active).empty());
    const auto seen = edit.meanwhile(Side::Active, 1);
    QVERIFY(seen);
    QCOMPARE(seen->before, std::optional(3));
    QCOMPARE(seen->now, std::optional(5));
    QVERIFY(!edit.meanwhile(Side::Active, 2));
}

void MembershipRulesTest::aTypedCellSurvivesChangesOfOthers()
{
    MembershipEdit edit({{1, 3}}, {});
    edit.enter(Side::Active, 1, 8);
    edit.learn(Side::Active, {});
    QCOMPARE(edit.entered(Side::Active, 1), std::optional(8));
    QCOMPARE(edit.meanwhile(Side::Active, 1)->now, std::nullopt);
    const MembershipPlan plan = planSave(agent, user, edit, always);
    QVERIFY(plan.orders.at(0).changes ==
            (std::vector<MembershipChange>{{agent, 1, Side::Active, std::nullopt, 8}}));
}

void MembershipRulesTest::whatIsWishedByBothIsNoConflict()
{
    MembershipEdit edit({{1, 3}}, {});
    edit.enter(Side::Active, 1, 8);
    edit.learn(Side::Active, {{1, 8}});
    QVERIFY(!edit.meanwhile(Side::Active, 1));
    QVERIFY(edit.changedQueues(Side::Active).empty());
}

void MembershipRulesTest::removedQueuesAreNotSent()
{
    MembershipEdit edit({{1, 3}, {2, 0}}, {{1, 3}});
    edit.enter(Side::Active, 1, 4);
    edit.enter(Side::Active, 2, 1);
    edit.enter(Side::Default, 2, 1);
    const MembershipPlan plan = planSave(agent, user, edit, [](int queue) { return queue != 1; });
    QCOMPARE(plan.orders.size(), std::size_t(2));
    QCOMPARE(plan.orders[0].changes.front().queueId, 2);
    QVERIFY(plan.orders[1].defaults == (Penalties{{2, 1}}));
}

void MembershipRulesTest::withoutUserNoDefaultsAreSent()
{
    MembershipEdit edit({{1, 3}}, {});
    edit.setDefault();
    QVERIFY(planSave(agent, 0, edit, always).orders.empty());
}

void MembershipRulesTest::theLowestPenaltyWinsInABaseConfiguration()
{
    const Penalties merged =
        mergedActive({{1, 11, {{1, 4}, {2, 0}}, {}}, {2, 12, {{1, 2}, {3, 7}}, {}}, {3, 13, {{1, 3}}, {}}});
    QVERIFY(merged == (Penalties{{1, 2}, {2, 0}, {3, 7}}));
    QVERIFY(mergedActive({}).empty());
}

void MembershipRulesTest::aBaseConfigurationIsOneOrderForAllUsers()
{
    const MembershipPlan plan =
        planDefaults({{1, 11, {}, {{9, 1}}}, {2, 0, {}, {}}, {3, 13, {}, {{1, 2}}}}, {{1, 2}});
    QCOMPARE(plan.orders.size(), std::size_t(1));
    QCOMPARE(plan.orders[0].userIds, std::vector{11});
    QVERIFY(plan.orders[0].changes ==
            (std::vector<MembershipChange>{{1, 1, Side::Default, std::nullopt, 2},
                                           {1, 9, Side::Default, 1, std::nullopt}}));
    QVERIFY(plan.unchanged ==
            (std::vector<std::pair<int, Unchanged>>{{2, Unchanged::NoUser}, {3, Unchanged::AlreadySo}}));
}

void MembershipRulesTest::usersWithoutDefaultsStayUnchanged()
{
    const MembershipPlan plan = planApplication({{1, 11, {{1, 4}, {2, 0}}, {{1, 2}}},
                                                 {2, 12, {{1, 4}}, {}},
                                                 {3, 0, {{1, 4}}, {}},
                                                 {4, 14, {{1, 2}}, {{1, 2}}}});
    QCOMPARE(plan.orders.size(), std::size_t(1));
    QVERIFY(plan.orders[0].kind == Kind::ApplyDefaults);
    QCOMPARE(plan.orders[0].userIds, std::vector{11});
    QVERIFY(plan.orders[0].changes == (std::vector<MembershipChange>{{1, 1, Side::Active, 4, 2},
                                                                     {1, 2, Side::Active, 0, std::nullopt}}));
    QVERIFY(plan.unchanged == (std::vector<std::pair<int, Unchanged>>{{2, Unchanged::NoDefaults},
                                                                      {3, Unchanged::NoUser},
                                                                      {4, Unchanged::AlreadySo}}));
}

void MembershipRulesTest::joiningLeavesOtherQueuesAlone()
{
    const MembershipPlan plan =
        planChanges({{1, 11, {{1, 4}, {2, 0}}, {}}, {2, 12, {{1, 1}}, {}}}, {{{1, 1}}, {}});
    QCOMPARE(plan.orders.size(), std::size_t(1));
    QVERIFY(plan.orders[0].changes == (std::vector<MembershipChange>{{1, 1, Side::Active, 4, 1}}));
    QVERIFY(plan.unchanged == (std::vector<std::pair<int, Unchanged>>{{2, Unchanged::AlreadySo}}));
}

void MembershipRulesTest::leavingTouchesOnlyMembers()
{
    const MembershipPlan plan =
        planChanges({{1, 11, {{1, 4}, {2, 0}}, {}}, {2, 12, {{3, 1}}, {}}}, {{}, {2, 5}});
    QCOMPARE(plan.orders.size(), std::size_t(1));
    QVERIFY(plan.orders[0].kind == Kind::Remove);
    QVERIFY(plan.orders[0].changes == (std::vector<MembershipChange>{{1, 2, Side::Active, 0, std::nullopt}}));
    QCOMPARE(plan.unchanged.size(), std::size_t(1));
}

void MembershipRulesTest::someJoinWhatOthersLeaveInOnePlan()
{
    const MembershipPlan plan =
        planChanges({{1, 11, {{1, 4}, {2, 0}}, {}}, {2, 12, {{3, 1}}, {}}}, {{{3, 2}}, {2}});
    QCOMPARE(plan.orders.size(), std::size_t(3));
    QVERIFY(plan.orders[0].changes == (std::vector<MembershipChange>{{1, 3, Side::Active, std::nullopt, 2}}));
    QVERIFY(plan.orders[1].changes == (std::vector<MembershipChange>{{1, 2, Side::Active, 0, std::nullopt}}));
    QVERIFY(plan.orders[2].changes == (std::vector<MembershipChange>{{2, 3, Side::Active, 1, 2}}));
}
