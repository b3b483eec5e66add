#pragma once

#include "alert_commands.h"

#include <protocol/alert_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the commands about alerts.
namespace xivocc::protocol {

template <> struct Fields<GetAlertRules>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SetAlertRule>
{
    static constexpr auto all = std::make_tuple(flat(&SetAlertRule::rule));
};
template <> struct Fields<RemoveAlertRule>
{
    static constexpr auto all =
        std::make_tuple(required("id", &RemoveAlertRule::ruleId, "the rule").atLeast(smallestId));
};
template <> struct Fields<SubscribeToAlerts>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<AcknowledgeAlert>
{
    static constexpr auto all =
        std::make_tuple(required("id", &AcknowledgeAlert::alertId, "the alert").atLeast(smallestId));
};
template <> struct Fields<GetAlertHistory>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &GetAlertHistory::requestId, "repeated in the answer"),
        defaulted("since", &GetAlertHistory::since, "fired then or later").as<EpochMilliseconds>(),
        defaulted("limit", &GetAlertHistory::limit, "how many at most, 100 when missing, 1000 at most")
            .atLeast(1),
        defaulted("before", &GetAlertHistory::before,
                  "alerts older than this one, to ask on from there; 0: from the newest on")
            .atLeast(0));
};

constexpr auto alertCommands = std::make_tuple(
    entry<GetAlertRules>("getAlertRules", "ours",
                         "Asks for the rules of alerts; they come again after each change.",
                         R"({"claz":"web","command":"getAlertRules"})"),
    entry<SetAlertRule>(
        "setAlertRule", "ours",
        "Keeps a rule, a new one or instead of the one with its id; standing alerts of the old one end. "
        "Supervisors name queues or groups granted to them.",
        R"({"claz":"web","command":"setAlertRule","id":0,"name":"Many waiting","figure":)"
        R"({"name":"WaitingCalls","comparison":"above","limit":5},"heldFor":30,"queueIds":[9],"groupIds":[],)"
        R"("isSounding":true,"isEnabled":true})"),
    entry<RemoveAlertRule>("removeAlertRule", "ours", "Removes a rule; its standing alerts end.",
                           R"({"claz":"web","command":"removeAlertRule","id":3})"),
    entry<SubscribeToAlerts>("subscribeToAlerts", "ours",
                             "Asks for the alerts that stand, and for what becomes of them.",
                             R"({"claz":"web","command":"subscribeToAlerts"})"),
    entry<AcknowledgeAlert>("acknowledgeAlert", "ours",
                            "Tells everybody that the user takes care of a standing alert; who comes second "
                            "is told who was first.",
                            R"({"claz":"web","command":"acknowledgeAlert","id":118})"),
    entry<GetAlertHistory>("getAlertHistory", "ours", "Asks for alerts of the last weeks.",
                           R"({"claz":"web","command":"getAlertHistory","requestId":5,)"
                           R"("since":1714898000000,"limit":100,"before":0})"));

} // namespace xivocc::protocol
