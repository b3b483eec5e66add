#pragma once

#include <QObject>

class QTableView;

namespace xivocc::widgets {

/// Asks where to, and writes the visible rows there in the background. GUI thread only.
class TableExport final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the table; `name` is the proposed file's.
    TableExport(QTableView *table, const QString &name);

    void ask();
    void writeTo(const QString &path);

Q_SIGNALS:
    /// `trouble` is empty when the file is written, else a sentence for the user.
    void finished(const QString &trouble);

private:
    QTableView *m_table;
    const QString m_name;
};

} // namespace xivocc::widgets
