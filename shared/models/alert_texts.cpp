#include "alert_texts.h"

#include "agent_table_model.h"
#include "duration_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace xivocc::models {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::models::Alert)
};

constexpr std::array statistics{
    std::pair{Figure::WaitingCalls, "WaitingCalls"},
    std::pair{Figure::LongestWait, "LongestWaitTime"},
    std::pair{Figure::AvailableAgents, "AvailableAgents"},
    std::pair{Figure::TalkingAgents, "TalkingAgents"},
    std::pair{Figure::LoggedAgents, "LoggedAgents"},
    std::pair{Figure::EstimatedWait, "EWT"},
    std::pair{Figure::Entered, "TotalNumberCallsEntered"},
    std::pair{Figure::Answered, "TotalNumberCallsAnswered"},
    std::pair{Figure::Abandoned, "TotalNumberCallsAbandonned"},
    std::pair{Figure::AnsweredInTimeShare, "PercentageAnsweredBefore15"},
    std::pair{Figure::AnsweredShare, "PercentageAnsweredTotal"},
    std::pair{Figure::AbandonedLateShare, "PercentageAbandonnedAfter15"},
    std::pair{Figure::AnsweredInTime, "TotalNumberCallsAnsweredBefore15"},
    std::pair{Figure::AbandonedLate, "TotalNumberCallsAbandonnedAfter15"},
    std::pair{Figure::Closed, "TotalNumberCallsClosed"},
    std::pair{Figure::TimedOut, "TotalNumberCallsTimeout"},
    std::pair{Figure::EnteredLastHour, "TotalNumberCallsEnteredLastHour"},
    std::pair{Figure::AnsweredLastHour, "TotalNumberCallsAnsweredLastHour"},
    std::pair{Figure::AbandonedLastHour, "TotalNumberCallsAbandonnedLastHour"},
    std::pair{Figure::AnsweredInTimeShareLastHour, "PercentageAnsweredBefore15LastHour"},
    std::pair{Figure::AnsweredShareLastHour, "PercentageAnsweredTotalLastHour"},
    std::pair{Figure::AbandonedLateShareLastHour, "PercentageAbandonnedAfter15LastHour"},
    std::pair{Figure::AnsweredInTimeLastHour, "TotalNumberCallsAnsweredBefore15LastHour"},
    std::pair{Figure::AbandonedLateLastHour, "TotalNumberCallsAbandonnedAfter15LastHour"},
    std::pair{Figure::ClosedLastHour, "TotalNumberCallsClosedLastHour"},
    std::pair{Figure::TimedOutLastHour, "TotalNumberCallsTimeoutLastHour"},
};

QString numberText(FigureUnit unit, double value)
{
    switch (unit) {
    case FigureUnit::Seconds:
        return durationText(std::llround(std::max(0.0, value)));
    case FigureUnit::Percent:
        return Texts::tr("%1 %").arg(QLocale().toString(value, 'f', 0));
    case FigureUnit::Count:
        break;
    }
    return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

QString figureText(const FigureCondition &condition)
{
    const auto figure = figureOfStatistic(condition.figure);
    const QString name = figure ? nameOf(*figure) : condition.figure;
    const QString limit = numberText(figure ? unitOf(*figure) : FigureUnit::Count, condition.limit);
    return condition.comparison == AlertComparison::Above
               ? Texts::tr("%1 above %2", "figure, limit").arg(name, limit)
               : Texts::tr("%1 below %2", "figure, limit").arg(name, limit);
}

QString stateText(const StateCondition &condition, const QHash<QString, QString> &reasons)
{
    const QString word = AgentTableModel::phaseWord(condition.phase);
    return condition.reason.isEmpty() ? word
                                      : Texts::tr("%1 · %2", "state and pause reason")
                                            .arg(word, reasons.value(condition.reason, condition.reason));
}

} // namespace

QString statisticOf(Figure figure)
{
    const auto entry = std::ranges::find(statistics, figure, &decltype(statistics)::value_type::first);
    return entry == statistics.end() ? QString() : QString::fromLatin1(entry->second);
}

std::optional<Figure> figureOfStatistic(const QString &name)
{
    const auto entry =
        std::ranges::find_if(statistics, [&](const auto &one) { return name == QLatin1String(one.second); });
    return entry == statistics.end() ? std::nullopt : std::optional(entry->first);
}

QString conditionText(const AlertCondition &condition, const QHash<QString, QString> &reasons)
{
    const QString what = condition.figure  ? figureText(*condition.figure)
                         : condition.state ? stateText(*condition.state, reasons)
                                           : QString();
    return condition.heldFor.count() == 0 ? what
                                          : Texts::tr("%1 for %2", "condition, duration")
                                                .arg(what, durationText(condition.heldFor.count()));
}

QString alertValueText(const AlertCondition &condition, double value)
{
    if (condition.state)
        return numberText(FigureUnit::Seconds, value);
    const auto figure = condition.figure ? figureOfStatistic(condition.figure->figure) : std::nullopt;
    return numberText(figure ? unitOf(*figure) : FigureUnit::Count, value);
}

QString alertText(const Alert &alert, const QHash<QString, QString> &reasons)
{
    const QString what = conditionText(alert.condition, reasons);
    if (alert.condition.state)
        return Texts::tr("%1: %2", "subject, condition").arg(alert.subjectName, what);
    return Texts::tr("%1: %2, now %3", "subject, condition, value")
        .arg(alert.subjectName, what, alertValueText(alert.condition, alert.lastValue));
}

QString endingText(AlertEnding ending)
{
    switch (ending) {
    case AlertEnding::ConditionEnded:
        return Texts::tr("over");
    case AlertEnding::RuleChanged:
        return Texts::tr("rule changed");
    case AlertEnding::SubjectRemoved:
        return Texts::tr("removed from XiVO or the rule");
    case AlertEnding::ServerRestarted:
        return Texts::tr("server restarted");
    }
    return {};
}

} // namespace xivocc::models
