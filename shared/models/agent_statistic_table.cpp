#include "agent_statistic_table.h"

#include "duration_text.h"
#include "moment_text.h"
#include "roles.h"

#include <domain/running_figure.h>

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace xivocc::models {

AgentStatisticTable::AgentStatisticTable()
    : m_columns{
          {QStringLiteral("InbAnsCalls"), QT_TR_NOOP("In answered"), QT_TR_NOOP("Calls received today and answered"),
           Kind::Count},
          {QStringLiteral("AgentPausedTotalTime"), QT_TR_NOOP("Pause time"), QT_TR_NOOP("Time in pause today"),
           Kind::Duration},
          {QStringLiteral("AgentReadyTotalTime"), QT_TR_NOOP("Ready time"), QT_TR_NOOP("Time ready today"), Kind::Duration},
          {QStringLiteral("AgentWrapupTotalTime"), QT_TR_NOOP("Wrap-up time"), QT_TR_NOOP("Time in wrap-up today"),
           Kind::Duration},
          {QStringLiteral("InbCalls"), QT_TR_NOOP("In"),
           QT_TR_NOOP("Calls received today: internal, external and from queues"), Kind::Count},
          {QStringLiteral("InbUnansCalls"), QT_TR_NOOP("In unanswered"),
           QT_TR_NOOP("Calls received today and not answered"), Kind::Count},
          {QStringLiteral("InbPercUnansCalls"), QT_TR_NOOP("% In unanswered"),
           QT_TR_NOOP("Calls not answered of all that were received today"), Kind::Percent},
          {QStringLiteral("InbCallTime"), QT_TR_NOOP("In time"), QT_TR_NOOP("Time spent today on calls received"),
           Kind::Duration},
          {QStringLiteral("InbAverCallTime"), QT_TR_NOOP("In average"),
           QT_TR_NOOP("Average time of the calls that were received and answered today"), Kind::Duration},
          {QStringLiteral("OutCalls"), QT_TR_NOOP("Out"), QT_TR_NOOP("Calls dialled today, internal and external"),
           Kind::Count},
          {QStringLiteral("LoginDateTime"), QT_TR_NOOP("Logged in at"), QT_TR_NOOP("Last log-in"), Kind::Moment},
          {QStringLiteral("LogoutDateTime"), QT_TR_NOOP("Logged out at"), QT_TR_NOOP("Last log-out"), Kind::Moment},
      },
      m_calculated(m_columns.size())
{
}

bool AgentStatisticTable::setPresences(const std::vector<Presence> &presences)
{
    std::vector<Column> columns(m_columns.begin(),
                                m_columns.begin() + static_cast<std::ptrdiff_t>(m_calculated));
    for (const Presence &presence : presences) {
        if (!presence.isPauseReason())
            continue;
        const QString title = presence.longName.isEmpty() ? presence.name : presence.longName;
        columns.push_back({presence.name, nullptr, nullptr, Kind::Duration, title});
    }
    const bool isOther = !std::ranges::equal(columns, m_columns, {}, &Column::name, &Column::name) ||
                         !std::ranges::equal(columns, m_columns, {}, &Column::presence, &Column::presence);
    m_columns = std::move(columns);
    return isOther;
}

void AgentStatisticTable::set(int agentId, const std::vector<AgentStatistic> &statistics, Instant told)
{
    Told &known = m_told[agentId];
    known.at = told;
    known.values.clear(); // of another moment of the past there may be more
    for (const AgentStatistic &statistic : statistics)
        known.values.insert(statistic.name, statistic.value);
}

QVariant AgentStatisticTable::header(int column, int role) const
{
    const Column &asked = m_columns[static_cast<std::size_t>(column)];
    switch (role) {
    case Qt::DisplayRole:
        return asked.title ? tr(asked.title) : asked.presence;
    case Qt::ToolTipRole:
        return asked.meaning ? tr(asked.meaning)
                             : tr("Time spent today not ready with \"%1\"").arg(asked.presence);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant AgentStatisticTable::data(int column, const AgentState &state, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return header(column, role);
    const auto told = m_told.constFind(state.agentId);
    if (told == m_told.constEnd())
        return {};
    const Column &asked = m_columns[static_cast<std::size_t>(column)];
    const auto value = told->values.constFind(asked.name);
    if (value == told->values.constEnd())
        return {};
    const double *number = std::get_if<double>(&*value);
    switch (role) {
    case Qt::DisplayRole:
        return display(asked, *value);
    case SortRole:
        if (!number)
            return double(std::get<Instant>(*value).time_since_epoch().count());
        return runs(asked, state) ? *number + double((m_clock() - told->at).count()) / 1000 : *number;
    case SinceRole:
        if (number && runs(asked, state))
            return qint64(told->at.time_since_epoch().count()) - std::llround(*number * 1000);
        return {};
    default:
        return {};
    }
}

QVariant AgentStatisticTable::display(const Column &column, const std::variant<double, Instant> &value) const
{
    const double *number = std::get_if<double>(&value);
    if (!number)
        return momentText(std::get<Instant>(value));
    switch (column.kind) {
    case Kind::Duration:
        return durationText(std::llround(*number));
    case Kind::Percent:
        return tr("%1 %").arg(QLocale().toString(*number, 'f', 0));
    case Kind::Count:
    case Kind::Moment:
        break;
    }
    return QLocale().toString(*number, 'f', 0);
}

bool AgentStatisticTable::runs(const Column &column, const AgentState &state)
{
    return column.kind == Kind::Duration && isRunning(column.name, state);
}

} // namespace xivocc::models
