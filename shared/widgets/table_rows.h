#pragma once

#include <QStringList>
#include <QVariant>
#include <tl/expected.hpp>
#include <vector>

class QTableView;

namespace xivocc::widgets {

/// What a table shows at one moment: its visible columns and rows, in their order. A cell is a number or
/// text.
struct TableRows
{
    QStringList heads;
    std::vector<QVariantList> rows;

    [[nodiscard]] static TableRows of(const QTableView &table);
};

/// Written to the file, whose ending decides: .xlsx a workbook, else CSV in UTF-8 with semicolons, as French
/// and English spreadsheets open it. The error is a sentence for the user. Any thread.
[[nodiscard]] tl::expected<void, QString> writeRows(const TableRows &rows, const QString &path);

} // namespace xivocc::widgets
