#include "kept_selection.h"

#include <models/roles.h>

#include <QTableView>
#include <algorithm>

namespace xivocc::widgets {

KeptSelection::KeptSelection(QTableView *table) : QObject(table), m_table(table)
{
    connect(table->model(), &QAbstractItemModel::modelAboutToBeReset, this, &KeptSelection::remember);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &KeptSelection::restore);
}

void KeptSelection::remember()
{
    if (m_table->model()->rowCount() == 0)
        return; // what was selected before the list was empty
    m_ids.clear();
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_ids.push_back(row.data(models::IdRole).toInt());
    std::ranges::sort(m_ids);
    const QModelIndex current = m_table->currentIndex();
    m_currentId = current.isValid() ? current.data(models::IdRole).toInt() : 0;
    m_currentColumn = current.column();
}

void KeptSelection::restore()
{
    const QAbstractItemModel *model = m_table->model();
    QItemSelection selection;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex first = model->index(row, 0);
        const int id = first.data(models::IdRole).toInt();
        if (id != 0 && id == m_currentId && m_currentColumn < model->columnCount())
            m_table->selectionModel()->setCurrentIndex(model->index(row, m_currentColumn),
                                                       QItemSelectionModel::NoUpdate);
        if (std::ranges::binary_search(m_ids, id))
            selection.append(QItemSelectionRange(first, model->index(row, model->columnCount() - 1)));
    }
    if (!selection.isEmpty())
        m_table->selectionModel()->select(selection, QItemSelectionModel::Select);
    Q_EMIT restored();
}

} // namespace xivocc::widgets
