#include "table_rows.h"

#include "cell_delegate.h"
#include "table_view.h"

#include <csv/csv_writer.h>

#include <QCoreApplication>
#include <QFile>
#include <QHeaderView>
#include <QSaveFile>
#include <QTableView>
#include <memory>
#include <xlsxwriter.h>

namespace xivocc::widgets {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::widgets::TableRows)
};

QVariant cellOf(const QModelIndex &index, Instant now)
{
    const QVariant shown = index.data(Qt::DisplayRole);
    const bool isNumber = shown.typeId() == QMetaType::Int || shown.typeId() == QMetaType::Double;
    return isNumber ? shown : QVariant(CellDelegate::textOf(index, now));
}

QString notWritten(const QString &path, const QString &why)
{
    return Texts::tr("%1 was not written: %2. Choose another place.").arg(path, why);
}

tl::expected<void, QString> writeCsv(const TableRows &rows, const QString &path)
{
    constexpr char separator = ';';
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(notWritten(path, file.errorString()));
    file.write("\xEF\xBB\xBF"); // without it a spreadsheet takes the text for Latin 1
    file.write(csv::line(rows.heads, separator));
    for (const QVariantList &row : rows.rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells.append(cell.toString());
        file.write(csv::line(cells, separator));
    }
    if (!file.commit())
        return tl::unexpected(notWritten(path, file.errorString()));
    return {};
}

tl::expected<void, QString> writeWorkbook(const TableRows &rows, const QString &path)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book)
        return tl::unexpected(notWritten(path, Texts::tr("there is not enough memory")));
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    const auto write = [&](lxw_row_t row, lxw_col_t column, const QVariant &cell, lxw_format *format) {
        if (cell.typeId() == QMetaType::QString)
            worksheet_write_string(sheet, row, column, cell.toString().toUtf8().constData(), format);
        else
            worksheet_write_number(sheet, row, column, cell.toDouble(), format);
    };
    for (qsizetype column = 0; column < rows.heads.size(); ++column)
        write(0, static_cast<lxw_col_t>(column), rows.heads.at(column), bold);
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        for (qsizetype column = 0; column < rows.rows[row].size(); ++column)
            write(static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), rows.rows[row].at(column),
                  nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    const lxw_error error = workbook_close(book); // frees the book, whatever happens
    if (error != LXW_NO_ERROR)
        return tl::unexpected(notWritten(path, QString::fromUtf8(lxw_strerror(error))));
    return {};
}

} // namespace

TableRows TableRows::of(const QTableView &table)
{
    TableRows shown;
    const QAbstractItemModel *model = table.model();
    const QHeaderView *header = table.horizontalHeader();
    const auto *view = qobject_cast<const TableView *>(&table);
    const Instant now = view ? view->now() : presentMoment();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (table.isColumnHidden(column))
            continue;
        columns.push_back(column);
        shown.heads.append(model->headerData(column, Qt::Horizontal).toString());
    }
    for (int row = 0; row < model->rowCount(); ++row) {
        QVariantList cells;
        for (const int column : columns)
            cells.append(cellOf(model->index(row, column), now));
        shown.rows.push_back(cells);
    }
    return shown;
}

tl::expected<void, QString> writeRows(const TableRows &rows, const QString &path)
{
    return path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ? writeWorkbook(rows, path)
                                                                      : writeCsv(rows, path);
}

} // namespace xivocc::widgets
