#include "table_export.h"

#include "table_rows.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QStandardPaths>
#include <QTableView>
#include <QThreadPool>

namespace xivocc::widgets {

TableExport::TableExport(QTableView *table, const QString &name)
    : QObject(table), m_table(table), m_name(name)
{
    connect(this, &TableExport::finished, this, [this](const QString &trouble) {
        if (!trouble.isEmpty())
            QMessageBox::warning(m_table->window(), tr("Export"), trouble);
    });
}

void TableExport::ask()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = QStringLiteral("%1-%2.xlsx").arg(m_name, QDate::currentDate().toString(Qt::ISODate));
    const QString workbook = tr("Workbook (*.xlsx)");
    const QString csv = tr("CSV, semicolons (*.csv)");
    QString kind = workbook;
    QString path = QFileDialog::getSaveFileName(m_table->window(), tr("Export the visible rows"),
                                                QDir(folder).filePath(file),
                                                workbook + QStringLiteral(";;") + csv, &kind);
    if (path.isEmpty())
        return;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (kind == csv && suffix == QLatin1String("xlsx"))
        path = path.chopped(5) + QStringLiteral(".csv");
    else if (suffix != QLatin1String("xlsx") && suffix != QLatin1String("csv"))
        path += kind == csv ? QStringLiteral(".csv") : QStringLiteral(".xlsx");
    writeTo(path);
    connect(
        this, &TableExport::finished, this,
        [this, path](const QString &trouble) {
            if (!trouble.isEmpty())
                return;
            auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Export"),
                                        tr("Saved as %1.").arg(QDir::toNativeSeparators(path)),
                                        QMessageBox::Ok, m_table->window());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        },
        Qt::SingleShotConnection);
}

void TableExport::writeTo(const QString &path)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), rows = TableRows::of(*m_table), path] {
        const auto written = writeRows(rows, path);
        const QString trouble = written ? QString() : written.error();
        QMetaObject::invokeMethod(
            qApp,
            [self, trouble] {
                if (self)
                    Q_EMIT self->finished(trouble);
            },
            Qt::QueuedConnection);
    });
}

} // namespace xivocc::widgets
