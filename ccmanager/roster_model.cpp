#include "roster_model.h"

#include "placement_drag.h"

#include <models/agent_table_model.h>
#include <widgets/icon.h>
#include <widgets/theme.h>

#include <algorithm>

namespace xivocc::ccmanager {

using models::Placement;
using models::PlacementModel;
using widgets::Theme;

RosterModel::RosterModel(PlacementModel *placements, models::PlacementRequests *requests, QObject *parent)
    : QAbstractListModel(parent), m_placements(placements), m_requests(requests)
{
    connect(placements, &PlacementModel::rosterChanged, this, &RosterModel::read);
    const auto repaint = [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    };
    connect(placements, &PlacementModel::statesChanged, this, repaint);
    connect(requests, &models::PlacementRequests::marked, this, [repaint](const Placement &placement) {
        if (!placement.isInQueue())
            repaint();
    });
    read();
}

void RosterModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    read();
}

void RosterModel::read()
{
    beginResetModel();
    m_rows.clear();
    for (const int group : m_placements->groups()) {
        if (m_placements->groupName(group).contains(m_filter, Qt::CaseInsensitive))
            m_rows.push_back(Placement{{}, group, 0});
    }
    for (const int id : m_placements->agents()) {
        const Agent *agent = m_placements->agent(id);
        const bool matches = agent->fullName().contains(m_filter, Qt::CaseInsensitive) ||
                             agent->number.contains(m_filter) ||
                             m_placements->groupName(agent->groupId).contains(m_filter, Qt::CaseInsensitive);
        if (matches)
            m_rows.push_back(Placement{{}, agent->groupId, id});
    }
    endResetModel();
}

std::vector<Placement> RosterModel::placements(const QModelIndexList &rows) const
{
    std::vector<Placement> chosen;
    for (const QModelIndex &row : rows)
        chosen.push_back(m_rows[static_cast<std::size_t>(row.row())]);
    return chosen;
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RosterModel::icon(const Placement &placement) const
{
    const Theme &theme = Theme::instance();
    if (const auto *mark = m_requests->mark(placement))
        return mark->isRefused ? widgets::icon(QStringLiteral("circle-alert"), theme.alarm().text)
                               : widgets::icon(QStringLiteral("clock"), theme.mutedText());
    if (placement.isGroup())
        return widgets::icon(QStringLiteral("users"), theme.text());
    const AgentPhase phase = m_placements->phase(placement.agentId);
    return widgets::icon(Theme::iconName(phase), theme.chip(phase).text);
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Placement &placement = m_rows[static_cast<std::size_t>(index.row())];
    const auto *mark = m_requests->mark(placement);
    switch (role) {
    case Qt::DisplayRole:
        return placement.isGroup() ? tr("%1 · %2", "group and number of its agents")
                                         .arg(m_placements->nameOf(placement))
                                         .arg(m_placements->groupSize(placement.groupId))
                                   : m_placements->nameOf(placement);
    case Qt::DecorationRole:
        return icon(placement);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString name = PlacementDrag::who({placement}, *m_placements);
        const QString state =
            placement.isGroup()
                ? name
                : tr("%1, %2", "agent, state")
                      .arg(name, models::AgentTableModel::phaseWord(m_placements->phase(placement.agentId)));
        return mark ? state + QLatin1Char('\n') + mark->text : state;
    }
    default:
        return {};
    }
}

Qt::ItemFlags RosterModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                           : Qt::ItemFlags(Qt::NoItemFlags);
}

QMimeData *RosterModel::mimeData(const QModelIndexList &rows) const
{
    return PlacementDrag::mimeData(placements(rows));
}

QStringList RosterModel::mimeTypes() const
{
    return PlacementDrag::mimeTypes();
}

} // namespace xivocc::ccmanager
