#include "membership_table_model.h"

#include "floor_memberships.h"
#include "roles.h"

#include <QRegularExpression>
#include <algorithm>

namespace xivocc::models {

namespace {

QString textOf(std::optional<int> penalty)
{
    return penalty ? QString::number(*penalty) : QString();
}

QString wordOf(std::optional<int> penalty)
{
    return penalty ? QString::number(*penalty) : MembershipTableModel::tr("not in it");
}

} // namespace

MembershipTableModel::MembershipTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void MembershipTableModel::begin(const MembershipEdit &edit, const std::vector<Queue> &queues)
{
    beginResetModel();
    m_edit = edit;
    m_rows.clear();
    for (const Queue &queue : queues) {
        if (edit.entered(MembershipSide::Active, queue.id) || edit.entered(MembershipSide::Default, queue.id))
            m_rows.push_back({queue, false});
    }
    endResetModel();
}

void MembershipTableModel::setDefaultsPossible(bool arePossible)
{
    m_areDefaultsPossible = arePossible;
    tellAll();
}

void MembershipTableModel::learn(const Penalties &active, const Penalties &defaults,
                                 const std::vector<Queue> &queues)
{
    for (Row &row : m_rows) {
        const auto found = std::ranges::find(queues, row.queue.id, &Queue::id);
        row.isGone = found == queues.end();
        if (!row.isGone)
            row.queue = *found;
    }
    // With a queue its places go; what was entered there is shown still.
    const auto known = [this](Penalties told, MembershipSide side) {
        for (const Row &row : m_rows) {
            if (const auto before = m_edit.known(side, row.queue.id); row.isGone && before)
                told[row.queue.id] = *before;
        }
        return told;
    };
    m_edit.learn(MembershipSide::Active, known(active, MembershipSide::Active));
    m_edit.learn(MembershipSide::Default, known(defaults, MembershipSide::Default));
    addUsedQueues(queues);
    tellAll();
}

void MembershipTableModel::addUsedQueues(const std::vector<Queue> &queues)
{
    for (const Queue &queue : queues) {
        if (m_edit.entered(MembershipSide::Active, queue.id) ||
            m_edit.entered(MembershipSide::Default, queue.id))
            addQueue(queue);
    }
}

int MembershipTableModel::addQueue(const Queue &queue)
{
    const auto found = std::ranges::find(m_rows, queue.id, [](const Row &row) { return row.queue.id; });
    if (found != m_rows.end())
        return static_cast<int>(found - m_rows.begin());
    const int position = rowCount();
    beginInsertRows({}, position, position);
    m_rows.push_back({queue, false});
    endInsertRows();
    return position;
}

void MembershipTableModel::clearRow(int row)
{
    for (const int column : {int(Penalty), int(Default)}) {
        if (flags(index(row, column)).testFlag(Qt::ItemIsEditable))
            setData(index(row, column), QString(), Qt::EditRole);
    }
}

void MembershipTableModel::dropRow(int row)
{
    clearRow(row);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void MembershipTableModel::setDefault()
{
    m_edit.setDefault();
    tellAll();
}

void MembershipTableModel::setCurrent()
{
    m_edit.setCurrent();
    tellAll();
}

bool MembershipTableModel::isPresent(int queueId) const
{
    return std::ranges::any_of(m_rows,
                               [queueId](const Row &row) { return row.queue.id == queueId && !row.isGone; });
}

bool MembershipTableModel::hasRow(int queueId) const
{
    return std::ranges::any_of(m_rows, [queueId](const Row &row) { return row.queue.id == queueId; });
}

bool MembershipTableModel::hasGoneQueue() const
{
    return std::ranges::any_of(m_rows, &Row::isGone);
}

bool MembershipTableModel::isPenalty(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{0,2}$"));
    return form.match(text).hasMatch() && text.toInt() <= highestPenalty;
}

int MembershipTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MembershipTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

MembershipSide MembershipTableModel::sideOf(int column)
{
    return column == Default ? MembershipSide::Default : MembershipSide::Active;
}

bool MembershipTableModel::isEdited(const Row &row, MembershipSide side) const
{
    return m_edit.entered(side, row.queue.id) != m_edit.known(side, row.queue.id);
}

QString MembershipTableModel::note(const Row &row) const
{
    if (row.isGone)
        return tr("Removed from XiVO meanwhile; nothing of this row is saved.");
    QStringList parts;
    for (const MembershipSide side : {MembershipSide::Active, MembershipSide::Default}) {
        const bool isDefault = side == MembershipSide::Default;
        if (const auto seen = m_edit.meanwhile(side, row.queue.id))
            parts.append(
                (isDefault ? tr("default changed meanwhile: %1 → %2") : tr("changed meanwhile: %1 → %2"))
                    .arg(wordOf(seen->before), wordOf(seen->now)));
        if (isEdited(row, side))
            parts.append((isDefault ? tr("you set the default: %1 → %2") : tr("you set: %1 → %2"))
                             .arg(wordOf(m_edit.known(side, row.queue.id)),
                                  wordOf(m_edit.entered(side, row.queue.id))));
    }
    return parts.join(QStringLiteral(" · "));
}

QVariant MembershipTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isPenaltyCell = index.column() == Penalty || index.column() == Default;
    switch (role) {
    case IdRole:
        return row.queue.id;
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case Number:
            return row.queue.number;
        case Name:
            return row.isGone ? tr("%1 (removed meanwhile)").arg(FloorMemberships::nameOf(row.queue))
                              : FloorMemberships::nameOf(row.queue);
        case Penalty:
        case Default:
            return textOf(m_edit.entered(sideOf(index.column()), row.queue.id));
        default:
            return note(row);
        }
    case Qt::ToolTipRole:
        return index.column() == Note ? note(row) : QVariant();
    case EditedRole:
        return isPenaltyCell && isEdited(row, sideOf(index.column()));
    case AlarmRole:
        return index.column() == Note &&
               (row.isGone || m_edit.meanwhile(MembershipSide::Active, row.queue.id) ||
                m_edit.meanwhile(MembershipSide::Default, row.queue.id));
    case Qt::AccessibleTextRole:
        return isPenaltyCell
                   ? QStringLiteral("%1, %2: %3")
                         .arg(FloorMemberships::nameOf(row.queue),
                              headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                              wordOf(m_edit.entered(sideOf(index.column()), row.queue.id)))
                   : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant MembershipTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Penalty)
        return tr("The penalty in the queue now; empty: not in the queue");
    if (role == Qt::ToolTipRole && section == Default)
        return tr("The penalty when the default configuration is applied; empty: not in the queue then");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case Penalty:
        return tr("Penalty");
    case Default:
        return tr("Default");
    default:
        return tr("What changes");
    }
}

Qt::ItemFlags MembershipTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const bool isGone = m_rows[static_cast<std::size_t>(index.row())].isGone;
    const bool isEditable = index.column() == Penalty || (index.column() == Default && m_areDefaultsPossible);
    return isGone ? Qt::ItemIsSelectable : isEditable ? plain | Qt::ItemIsEditable : plain;
}

bool MembershipTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || !isPenalty(text))
        return false;
    const int queueId = m_rows[static_cast<std::size_t>(index.row())].queue.id;
    m_edit.enter(sideOf(index.column()), queueId,
                 text.isEmpty() ? std::nullopt : std::optional(text.toInt()));
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    return true;
}

void MembershipTableModel::tellAll()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace xivocc::models
