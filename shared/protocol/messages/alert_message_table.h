#pragma once

#include "alert_messages.h"

#include <protocol/alert_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the messages about alerts.
namespace xivocc::protocol {

template <> struct Body<AlertRules>
{
    static constexpr auto member = &AlertRules::rules;
};
template <> struct Body<AlertsStanding>
{
    static constexpr auto member = &AlertsStanding::alerts;
};
template <> struct Body<AlertChanged>
{
    static constexpr auto member = &AlertChanged::alert;
};
template <> struct Fields<AlertHistory>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &AlertHistory::requestId, "that of the command"),
        required("alerts", &AlertHistory::alerts, "the newest first"),
        required("isComplete", &AlertHistory::isComplete, "false: there are more, before the last one"));
};

constexpr auto alertMessages = std::make_tuple(
    entry<AlertRules>(
        "AlertRules", "ours", "The rules of alerts that the user may see.",
        R"({"msgType":"AlertRules","ctiMessage":[{"id":3,"name":"Long pause",)"
        R"("state":{"name":"AgentOnPause","reason":"lunch"},"heldFor":1200,"queueIds":[],"groupIds":[3],)"
        R"("isSounding":false,"isEnabled":true}]})"),
    entry<AlertsStanding>(
        "AlertsStanding", "ours", "The alerts that stand, the oldest first.",
        R"({"msgType":"AlertsStanding","ctiMessage":[{"id":117,"ruleId":3,"ruleName":"Long pause",)"
        R"("state":{"name":"AgentOnPause"},"heldFor":1200,"isSounding":false,"agentId":12,)"
        R"("subjectName":"Lou Noir","since":1714984272040,"firedAt":1714985472040,"value":1200,)"
        R"("lastValue":1200,"worstValue":1200,"clearedAt":0}]})"),
    entry<AlertChanged>(
        "AlertChanged", "ours", "An alert fired, got worse, was acknowledged or cleared.",
        R"({"msgType":"AlertChanged","ctiMessage":{"id":118,"ruleId":2,"ruleName":"Many waiting",)"
        R"("figure":{"name":"WaitingCalls","comparison":"above","limit":5},"heldFor":30,"isSounding":true,)"
        R"("queueId":9,"subjectName":"Billing","since":1714984272040,"firedAt":1714984302040,"value":6,)"
        R"("lastValue":7,"worstValue":8,"clearedAt":0,"acknowledgement":{"login":"lnoir",)"
        R"("name":"Lou Noir","at":1714984310000}}})"),
    entry<AlertHistory>(
        "AlertHistory", "ours", "Past and standing alerts, the newest first.",
        R"({"msgType":"AlertHistory","ctiMessage":{"requestId":5,"alerts":[{"id":118,"ruleId":2,)"
        R"("ruleName":"Many waiting","figure":{"name":"WaitingCalls","comparison":"above","limit":5},)"
        R"("heldFor":30,"isSounding":true,"queueId":9,"subjectName":"Billing","since":1714984272040,)"
        R"("firedAt":1714984302040,"value":6,"lastValue":5,"worstValue":8,"clearedAt":1714984400000,)"
        R"("ending":"conditionEnded"}],"isComplete":true}})"));

} // namespace xivocc::protocol
