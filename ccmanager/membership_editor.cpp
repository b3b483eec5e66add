#include "membership_editor.h"

#include "penalty_delegate.h"

#include <models/roles.h>
#include <widgets/theme.h>

#include <QAction>
#include <QBoxLayout>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace xivocc::ccmanager {

using models::FloorMemberships;
using models::MembershipTableModel;
using widgets::Theme;

MembershipEditor::MembershipEditor(const FloorMemberships *floor, Columns columns, QWidget *parent)
    : QWidget(parent),
      m_floor(floor),
      m_columns(columns),
      m_model(new MembershipTableModel(this)),
      m_table(new widgets::TableView(this)),
      m_choice(new QComboBox(this)),
      m_notice(new NoticeLabel(this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Queues"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    m_table->setEmptyText(tr("No queue. Add one below."));
    auto *delegate = new PenaltyDelegate(m_table);
    m_table->setItemDelegateForColumn(MembershipTableModel::Penalty, delegate);
    m_table->setItemDelegateForColumn(MembershipTableModel::Default, delegate);
    const bool hasBoth = columns == Columns::ActiveAndDefault;
    m_table->setColumnHidden(MembershipTableModel::Default, !hasBoth);
    m_table->setColumnHidden(MembershipTableModel::Note, !hasBoth);
    m_table->setColumnWidth(MembershipTableModel::Number, 84);
    m_table->setColumnWidth(MembershipTableModel::Name, hasBoth ? 180 : 300);
    m_table->setColumnWidth(MembershipTableModel::Penalty, 96);
    m_table->setColumnWidth(MembershipTableModel::Default, 96);
    // A penalty needs no more room than its digits: what is left goes to what changes, or else to the name.
    m_table->horizontalHeader()->setStretchLastSection(hasBoth);
    if (!hasBoth)
        m_table->horizontalHeader()->setSectionResizeMode(MembershipTableModel::Name, QHeaderView::Stretch);

    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setAccessibleName(tr("Queue to add"));
    m_choice->setMinimumWidth(260);
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->lineEdit()->setPlaceholderText(tr("Number or name of a queue"));
    m_choice->installEventFilter(this);
    // While the list of matches is open it has the keys; what was chosen there stands in the field
    // afterwards.
    connect(m_choice->lineEdit(), &QLineEdit::returnPressed, this, &MembershipEditor::addChosen,
            Qt::QueuedConnection);
    auto *add = new QPushButton(tr("Add queue"), this);
    add->setAutoDefault(false);
    auto *remove = new QPushButton(
        columns == Columns::ActiveAndDefault ? tr("Empty the row") : tr("Remove from the list"), this);
    remove->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::unit);
    line->addWidget(m_choice);
    line->addWidget(add);
    line->addStretch();
    line->addWidget(remove);

    auto *clear = new QAction(tr("Leave the queue"), m_table);
    clear->setShortcut(QKeySequence::Delete);
    clear->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(clear);

    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 4);
    inside->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    layout->addWidget(card, 1);
    layout->addLayout(line);
    layout->addWidget(m_notice);

    connect(add, &QPushButton::clicked, this, &MembershipEditor::addChosen);
    connect(remove, &QPushButton::clicked, this, &MembershipEditor::removeCurrent);
    connect(clear, &QAction::triggered, this, &MembershipEditor::clearCurrent);
    connect(delegate, &PenaltyDelegate::inputRefused, this, [this] {
        m_notice->warn(
            tr("A penalty is a whole number from 0 (called first) to %1; an empty cell means: not in "
               "the queue.")
                .arg(models::highestPenalty));
    });
    connect(delegate, &PenaltyDelegate::inputChanged, delegate, &QAbstractItemDelegate::commitData);
    connect(delegate, &PenaltyDelegate::inputChanged, m_notice, [this] { m_notice->warn({}); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &cell) {
        if (cell.flags().testFlag(Qt::ItemIsEditable))
            m_table->edit(cell);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, [this] {
            offerQueues();
            Q_EMIT edited();
        });
    }
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MembershipEditor::edited);
    offerQueues();
}

void MembershipEditor::begin(const models::MembershipEdit &edit)
{
    m_model->begin(edit, m_floor->queues());
    offerQueues();
    Q_EMIT edited();
}

void MembershipEditor::learn(const models::Penalties &active, const models::Penalties &defaults)
{
    m_model->learn(active, defaults, m_floor->queues());
    offerQueues();
}

void MembershipEditor::offerQueues()
{
    const QString typed = m_choice->currentText();
    m_choice->clear();
    for (const Queue &queue : m_floor->queues()) {
        if (!m_model->hasRow(queue.id))
            m_choice->addItem(
                QStringLiteral("%1  %2").arg(queue.number, FloorMemberships::nameOf(queue)).trimmed(),
                queue.id);
    }
    m_choice->setCurrentIndex(-1);
    m_choice->setEditText(typed);
}

void MembershipEditor::addChosen()
{
    const QString typed = m_choice->currentText().trimmed();
    if (typed.isEmpty()) {
        m_choice->setFocus();
        return;
    }
    const Queue *chosen = m_floor->queue(
        m_choice->findText(typed) < 0 ? 0 : m_choice->itemData(m_choice->findText(typed)).toInt());
    if (!chosen) {
        for (const Queue &queue : m_floor->queues()) {
            if (queue.number == typed ||
                FloorMemberships::nameOf(queue).compare(typed, Qt::CaseInsensitive) == 0)
                chosen = m_floor->queue(queue.id);
        }
    }
    if (!chosen) {
        m_notice->warn(tr("There is no queue “%1”. Choose one from the list.").arg(typed));
        return;
    }
    m_notice->warn({});
    m_choice->setEditText({});
    const int row = m_model->addQueue(*chosen);
    m_choice->setEditText({});
    const QModelIndex cell = m_model->index(row, MembershipTableModel::Penalty);
    m_table->setFocus();
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
}

void MembershipEditor::clearCurrent()
{
    const QModelIndex cell = m_table->currentIndex();
    if (cell.flags().testFlag(Qt::ItemIsEditable))
        m_model->setData(cell, QString(), Qt::EditRole);
}

void MembershipEditor::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    if (m_columns == Columns::ActiveAndDefault)
        m_model->clearRow(row);
    else
        m_model->dropRow(row);
}

bool MembershipEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_choice->currentText().trimmed().isEmpty()) {
            addChosen();
            return true; // not the dialog's default button
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace xivocc::ccmanager
