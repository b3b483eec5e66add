#pragma once

#include <QObject>
#include <vector>

class QTableView;

namespace xivocc::widgets {

/// Lets the selected rows and the current one of a table outlive a reset of its model, by their ids: a list
/// that is told anew is still the same list to who looks at it. A row that is gone is no longer selected.
/// Made after setModel().
class KeptSelection final : public QObject
{
    Q_OBJECT

public:
    explicit KeptSelection(QTableView *table);

Q_SIGNALS:
    /// After a reset; the selection may have lost rows without any other signal.
    void restored();

private:
    void remember();
    void restore();

    QTableView *m_table;
    std::vector<int> m_ids; ///< ascending
    int m_currentId = 0;    ///< 0: none
    int m_currentColumn = 0;
};

} // namespace xivocc::widgets
