#include "callback_import_dialog.h"

#include <csv/csv_reader.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPointer>
#include <algorithm>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {

constexpr char separator = '|';
constexpr std::size_t mostLines = 5001;   ///< with the header, as the server takes them
constexpr qint64 largestFile = 64 * 1024; ///< the same
constexpr int lineRole = Qt::UserRole;

enum Column { Line, Fault, FirstField };

} // namespace

CallbackImportDialog::CallbackImportDialog(client::Callbacks *callbacks, const CallbackList &list,
                                           QWidget *parent)
    : QDialog(parent),
      m_callbacks(callbacks),
      m_list(list.uuid),
      m_title(new QLabel(tr("Import into %1").arg(list.name), this)),
      m_lines(new QTableWidget(0, 0, this)),
      m_message(new NoticeLabel(this)),
      m_import(new QPushButton(tr("Import"), this))
{
    setWindowTitle(tr("Import callbacks"));
    resize(960, 560);
    m_title->setObjectName(QStringLiteral("section"));
    m_lines->setAccessibleName(tr("Lines of the file"));
    m_lines->verticalHeader()->hide();
    m_lines->verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    m_lines->setShowGrid(false);
    m_lines->setWordWrap(false);
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_import->setObjectName(QStringLiteral("primary"));
    m_import->setEnabled(false);
    auto *file = new QPushButton(tr("Choose a file…"), this);
    auto *close = new QPushButton(tr("Close"), this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(file);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 3, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addLayout(head);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    connect(file, &QPushButton::clicked, this, &CallbackImportDialog::choose);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &CallbackImportDialog::importFile);
    m_message->advise(
        tr("A file in UTF-8 whose fields are separated by |. Its first line names them: "
           "phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|period"));
}

void CallbackImportDialog::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("File of callbacks"), {},
                                                      tr("CSV (*.csv *.txt);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

bool CallbackImportDialog::open(const QString &path)
{
    m_import->setEnabled(false);
    m_lines->setRowCount(0);
    m_lines->setColumnCount(0);
    m_title->setText(QFileInfo(path).fileName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_message->warn(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        return false;
    }
    if (file.size() > largestFile) {
        m_message->warn(
            tr("The file is larger than %1 KiB. Divide it and import the parts one after the other.")
                .arg(largestFile / 1024));
        return false;
    }
    m_file = file.readAll();
    const auto rows = csv::read(m_file, separator, mostLines);
    if (!rows) {
        m_message->warn(tr("Line %1 cannot be read: %2").arg(rows.error().line).arg(rows.error().reason));
        return false;
    }
    if (!rows->empty() && rows->front().fields.size() < 2) {
        m_message->warn(
            tr("The names of the fields in the first line are not separated by |. Export the file "
               "anew with | between the fields, or put it in place of each separator."));
        return false;
    }
    if (rows->size() < 2) {
        m_message->warn(
            tr("There is no request in the file: it needs a line that names the fields, and one for each "
               "request."));
        return false;
    }
    const QStringList heads = rows->front().fields;
    m_headLine = rows->front().line;
    m_lines->setColumnCount(FirstField + static_cast<int>(heads.size()));
    m_lines->setHorizontalHeaderLabels(QStringList{tr("Line"), tr("What is wrong")} + heads);
    m_lines->setColumnHidden(Fault, true);
    m_lines->setRowCount(static_cast<int>(rows->size()) - 1);
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const csv::Row &read = (*rows)[static_cast<std::size_t>(row) + 1];
        auto *number = new QTableWidgetItem(QString::number(read.line));
        number->setData(lineRole, read.line);
        m_lines->setItem(row, Line, number);
        m_lines->setItem(row, Fault, new QTableWidgetItem);
        for (int field = 0; field < heads.size() && field < read.fields.size(); ++field)
            m_lines->setItem(row, FirstField + field, new QTableWidgetItem(read.fields.at(field)));
    }
    m_lines->resizeColumnsToContents();
    m_title->setText(tr("%1: %n request(s)", nullptr, m_lines->rowCount()).arg(QFileInfo(path).fileName()));
    m_message->advise(tr("Look through the lines, then import them. If one cannot be taken, none is."));
    m_import->setEnabled(true);
    return true;
}

void CallbackImportDialog::importFile()
{
    m_import->setEnabled(false);
    m_message->advise(tr("The server checks the lines…"));
    m_callbacks->importFile(m_list, m_file, [self = QPointer(this)](const client::ImportOutcome &outcome) {
        if (self)
            self->take(outcome);
    });
}

void CallbackImportDialog::take(const client::ImportOutcome &outcome)
{
    if (outcome.trouble.isEmpty()) {
        markFaults({});
        m_message->confirm(tr("%n request(s) imported.", nullptr, outcome.imported));
        return;
    }
    markFaults(outcome.faults);
    const auto ofHeads = std::ranges::find(outcome.faults, m_headLine, &client::ImportFault::line);
    m_message->warn(outcome.faults.empty() ? outcome.trouble
                    : ofHeads != outcome.faults.end()
                        ? tr("Nothing was imported, because of the first line: %1").arg(ofHeads->reason)
                        : tr("Nothing was imported: %n line(s) cannot be taken. Mend them in the file "
                             "and choose it again.",
                             nullptr, static_cast<int>(outcome.faults.size())));
    m_import->setEnabled(outcome.faults.empty());
}

void CallbackImportDialog::markFaults(const std::vector<client::ImportFault> &faults)
{
    const widgets::ChipColors colors = Theme::instance().alarm();
    QHash<int, QString> reasons;
    for (const client::ImportFault &fault : faults)
        reasons.insert(fault.line, fault.reason);
    int firstFaulty = -1;
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const QString reason = reasons.value(m_lines->item(row, Line)->data(lineRole).toInt());
        m_lines->item(row, Fault)->setText(reason);
        m_lines->item(row, Fault)->setToolTip(reason);
        for (int column = 0; column < m_lines->columnCount(); ++column) {
            if (QTableWidgetItem *item = m_lines->item(row, column)) {
                item->setBackground(reason.isEmpty() ? QBrush() : QBrush(colors.background));
                item->setForeground(reason.isEmpty() ? QBrush(Theme::instance().text())
                                                     : QBrush(colors.text));
            }
        }
        if (!reason.isEmpty() && firstFaulty < 0)
            firstFaulty = row;
    }
    m_lines->setColumnHidden(Fault, faults.empty());
    m_lines->resizeColumnToContents(Fault);
    if (firstFaulty >= 0)
        m_lines->scrollToItem(m_lines->item(firstFaulty, Line));
}

} // namespace xivocc::ccmanager
