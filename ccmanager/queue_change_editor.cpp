#include "queue_change_editor.h"

#include "penalty_delegate.h"

#include <models/roles.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

namespace xivocc::ccmanager {

using models::QueueChangeModel;
using widgets::Theme;

QueueChangeEditor::QueueChangeEditor(QWidget *parent)
    : QWidget(parent),
      m_model(new QueueChangeModel(this)),
      m_table(new widgets::TableView(this)),
      m_search(new QLineEdit(this)),
      m_add(new QPushButton(tr("+ Add"), this)),
      m_remove(new QPushButton(tr("− Remove"), this)),
      m_keep(new QPushButton(tr("Leave as it is"), this)),
      m_notice(new NoticeLabel(this))
{
    m_search->setPlaceholderText(tr("Search: number or name of a queue"));
    m_search->setAccessibleName(tr("Search a queue"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    m_search->installEventFilter(this);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Queues"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    m_table->setEmptyText(tr("There is no queue."));
    m_table->setColumnWidth(QueueChangeModel::Number, 84);
    m_table->setColumnWidth(QueueChangeModel::Name, 220);
    m_table->setColumnWidth(QueueChangeModel::Now, 220);
    m_table->setColumnWidth(QueueChangeModel::Penalty, 96);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    auto *delegate = new PenaltyDelegate(m_table);
    m_table->setItemDelegateForColumn(QueueChangeModel::Penalty, delegate);
    m_add->setToolTip(tr("They join the queue: type the penalty, or press + for penalty 0"));
    m_remove->setToolTip(tr("They leave the queue (− or Delete)"));
    m_keep->setToolTip(tr("Takes back what was entered for the queue (Backspace)"));
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::unit);
    line->addWidget(m_search, 1);
    line->addStretch();
    for (QPushButton *button : {m_add, m_remove, m_keep}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 4);
    inside->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    layout->addLayout(line);
    layout->addWidget(card, 1);
    layout->addWidget(m_notice);
    setFocusProxy(m_table);

    connect(m_search, &QLineEdit::textChanged, this, &QueueChangeEditor::narrow);
    connect(m_add, &QPushButton::clicked, this, &QueueChangeEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &QueueChangeEditor::remove);
    connect(m_keep, &QPushButton::clicked, this, &QueueChangeEditor::keep);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &cell) {
        if (cell.flags().testFlag(Qt::ItemIsEditable))
            m_table->edit(cell);
    });
    connect(delegate, &PenaltyDelegate::inputRefused, this, [this] {
        m_notice->warn(
            tr("A penalty is a whole number from 0 (called first) to %1.").arg(models::highestPenalty));
    });
    connect(delegate, &PenaltyDelegate::inputChanged, delegate, &QAbstractItemDelegate::commitData);
    connect(delegate, &PenaltyDelegate::inputChanged, m_notice, [this] { m_notice->warn({}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &QueueChangeEditor::followCurrent);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &QueueChangeEditor::narrow);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        followCurrent();
        Q_EMIT edited();
    });
    followCurrent();
}

void QueueChangeEditor::narrow()
{
    const QString text = m_search->text().trimmed();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto contains = [this, row, &text](int column) {
            return m_model->index(row, column).data().toString().contains(text, Qt::CaseInsensitive);
        };
        m_table->setRowHidden(row, !contains(QueueChangeModel::Number) && !contains(QueueChangeModel::Name));
    }
}

void QueueChangeEditor::goToFirstFound()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_table->isRowHidden(row))
            continue;
        m_table->setCurrentIndex(m_model->index(row, QueueChangeModel::Penalty));
        m_table->setFocus();
        return;
    }
}

void QueueChangeEditor::followCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex cell = current.siblingAtColumn(QueueChangeModel::Penalty);
    const bool isEditable = cell.isValid() && cell.flags().testFlag(Qt::ItemIsEditable);
    m_add->setEnabled(isEditable);
    m_remove->setEnabled(isEditable);
    m_keep->setEnabled(cell.isValid() && cell.data(models::EditedRole).toBool());
}

void QueueChangeEditor::add()
{
    const QModelIndex cell = m_table->currentIndex().siblingAtColumn(QueueChangeModel::Penalty);
    if (!m_add->isEnabled())
        return;
    if (cell.data(Qt::EditRole).toString().isEmpty())
        m_model->join(cell.row(), 0);
    m_table->setFocus();
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
}

void QueueChangeEditor::remove()
{
    if (m_remove->isEnabled())
        m_model->leave(m_table->currentIndex().row());
}

void QueueChangeEditor::keep()
{
    if (m_keep->isEnabled())
        m_model->stay(m_table->currentIndex().row());
}

bool QueueChangeEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_search && (isEnter || key->key() == Qt::Key_Down)) {
        goToFirstFound();
        return true; // not the dialog's default button
    }
    if (watched == m_search)
        return false;
    switch (key->key()) {
    case Qt::Key_Plus:
        add();
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Delete:
        remove();
        return true;
    case Qt::Key_Backspace:
        keep();
        return true;
    default:
        break;
    }
    const bool isDigit = key->text().size() == 1 && key->text().front().isDigit();
    if (isDigit && m_table->currentIndex().isValid()) // else it is typed into a cell that takes nothing
        m_table->setCurrentIndex(m_table->currentIndex().siblingAtColumn(QueueChangeModel::Penalty));
    return QWidget::eventFilter(watched, event);
}

} // namespace xivocc::ccmanager
