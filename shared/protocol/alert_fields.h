#pragma once

#include "agent_state_frame.h"
#include "value_forms.h"

#include <domain/alert.h>

#include <tuple>

/// The wire form of alerts and their rules.
namespace xivocc::protocol {

template <> struct EnumTexts<AlertComparison>
{
    static constexpr auto all = alertComparisonNames;
};
template <> struct EnumTexts<AlertEnding>
{
    static constexpr auto all = alertEndingNames;
};

template <> struct Fields<FigureCondition>
{
    static constexpr const char *name = "FigureCondition";
    static constexpr auto all = std::make_tuple(
        required("name", &FigureCondition::figure, "the figure of QueueStatistics, for example WaitingCalls"),
        required("comparison", &FigureCondition::comparison, "the side of the limit that is watched"),
        required("limit", &FigureCondition::limit, "reached is not passed"));
};
template <> struct Fields<StateCondition>
{
    static constexpr const char *name = "StateCondition";
    static constexpr auto all =
        std::make_tuple(required("name", &StateCondition::phase, "the state that is watched"),
                        optional("reason", &StateCondition::reason, "of the pause; none: any"));
};
template <> struct Fields<AlertCondition>
{
    static constexpr const char *name = "AlertCondition";
    static constexpr auto all =
        std::make_tuple(optional("figure", &AlertCondition::figure, "of a queue; this or state"),
                        optional("state", &AlertCondition::state, "of an agent; this or figure"),
                        defaulted("heldFor", &AlertCondition::heldFor,
                                  "how long it has to hold without interruption, a day at most")
                            .atLeast(0));
};

template <> struct Fields<AlertRule>
{
    static constexpr const char *name = "AlertRule";
    static constexpr auto all = std::make_tuple(
        defaulted("id", &AlertRule::id, "number of the rule; 0: a new one").atLeast(0),
        required("name", &AlertRule::name, "shown to people"), flat(&AlertRule::condition),
        defaulted("queueIds", &AlertRule::queueIds, "with a figure; none: all queues").atLeast(smallestId),
        defaulted("groupIds", &AlertRule::groupIds,
                  "with a state, the groups whose agents are watched; none: all agents")
            .atLeast(smallestId),
        defaulted("isSounding", &AlertRule::isSounding, "windows sound when it fires"),
        required("isEnabled", &AlertRule::isEnabled, "false: kept, but not watched"));
};

template <> struct Fields<AlertAcknowledgement>
{
    static constexpr const char *name = "AlertAcknowledgement";
    static constexpr auto all =
        std::make_tuple(required("login", &AlertAcknowledgement::login, "of the user who takes care"),
                        defaulted("name", &AlertAcknowledgement::name, "his name shown to people"),
                        required("at", &AlertAcknowledgement::at, "when he said so").as<EpochMilliseconds>());
};

template <> struct Fields<Alert>
{
    static constexpr const char *name = "Alert";
    static constexpr auto all = std::make_tuple(
        required("id", &Alert::id, "ascending in the order of firing"),
        required("ruleId", &Alert::ruleId, "the rule that fired"),
        defaulted("ruleName", &Alert::ruleName, "its name then"), flat(&Alert::condition),
        defaulted("isSounding", &Alert::isSounding, "windows sound when it fires"),
        optional("queueId", &Alert::queueId, "the queue it is about"),
        optional("agentId", &Alert::agentId, "the agent it is about"),
        defaulted("subjectName", &Alert::subjectName, "name of the queue or agent shown to people"),
        required("since", &Alert::since, "when the condition began").as<EpochMilliseconds>(),
        required("firedAt", &Alert::firedAt, "when it had held long enough").as<EpochMilliseconds>(),
        required("value", &Alert::value, "the figure when it fired; of an agent, seconds in his state"),
        required("lastValue", &Alert::lastValue, "the figure when this was told"),
        required("worstValue", &Alert::worstValue, "the farthest past the limit so far"),
        defaulted("clearedAt", &Alert::clearedAt, "0: it stands").as<EpochMillisecondsOrZero>(),
        optional("ending", &Alert::ending, "why it does not stand any more"),
        optional("acknowledgement", &Alert::acknowledgement, "who takes care; none: nobody yet"));
};

} // namespace xivocc::protocol
