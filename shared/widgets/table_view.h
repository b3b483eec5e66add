#pragma once

#include <domain/present_moment.h>

#include <QTableView>
#include <functional>
#include <vector>

namespace xivocc::widgets {

class TableExport;

/// The suite's table: sorts by header, chooses and reorders columns from the header's menu (remembered
/// under a key), copies the selection as text, exports the rows, ticks its durations without repainting the
/// rest, and says in words why it is empty.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// Remembers columns, order, widths and sorting under this key, apart for each number of columns that the
    /// model has; call after setModel().
    void remember(const QString &key);
    /// Shown in the middle when there are no rows.
    void setEmptyText(const QString &text);
    /// A cell of this column shows a duration that ticks.
    void setTickingColumn(int column);

    /// Up to when durations are measured, unless the present; asked at each painting.
    void setClock(std::function<Instant()> clock) { m_clock = std::move(clock); }
    [[nodiscard]] Instant now() const { return m_clock(); }
    /// Done each second; for a clock that runs faster.
    void repaintDurations();

    /// Greys what is shown: it is no longer known to be true.
    void setStale(bool isStale);
    [[nodiscard]] bool isStale() const { return m_isStale; }

    /// The row of the object with this id, alone; false when it is not shown.
    bool selectId(int id);
    /// Of the selected rows. They stay selected when the model tells all its rows anew.
    [[nodiscard]] std::vector<int> selectedIds() const;
    /// In which the column's head is legible.
    [[nodiscard]] int widthOfHead(int column) const;
    /// Asks for a file and writes what is shown to it.
    void exportRows();
    [[nodiscard]] TableExport *exporter();

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void selectedIdsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection();
    void showColumnMenu(const QPoint &position);
    [[nodiscard]] QString columnsKey() const;
    void saveColumns();
    void restoreColumns();
    void finishReset(int columnsBefore);

    TableExport *m_export = nullptr;
    std::function<Instant()> m_clock = presentMoment;
    QString m_key;
    QString m_emptyText;
    QList<int> m_tickingColumns;
    bool m_isResetting = false;
    bool m_isStale = false;
};

} // namespace xivocc::widgets
