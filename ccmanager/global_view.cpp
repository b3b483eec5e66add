#include "global_view.h"

#include "place_dialog.h"
#include "removal_bin.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QFrame>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>

namespace xivocc::ccmanager {

using client::QueuePlace;
using models::Placement;
using models::PlacementModel;
using widgets::Theme;

namespace {
/// With more agents the groups begin folded, so that a supervisor sees the whole floor first.
constexpr std::size_t mostUnfolded = 40;
} // namespace

GlobalView::GlobalView(Workplace &workplace, QWidget *parent)
    : Page(parent),
      m_floor(&workplace.floor),
      m_requests(&workplace.placementRequests),
      m_board(new PlacementBoard(m_floor->placements(), m_floor->queues(), m_requests, this)),
      m_chooser(new QueueChooser(m_floor->queues(), this)),
      m_rosterModel(new RosterModel(m_floor->placements(), m_requests, this)),
      m_roster(new QListView(this)),
      m_search(new QLineEdit(this)),
      m_status(new QLabel(this)),
      m_bin(new RemovalBin(m_floor->placements(), m_floor->queues(), this)),
      m_move(new QAction(tr("Move to…"), this)),
      m_add(new QAction(tr("Add to…"), this)),
      m_remove(new QAction(tr("Remove from the queue"), this)),
      m_dismiss(new QAction(tr("Dismiss refusals"), this)),
      m_fold(new QToolButton(this))
{
    makeActions();
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 4);
    inside->addWidget(m_board);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(card);
    split->addWidget(makeRoster());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({900, 220});
    split->setHandleWidth(Theme::unit * 2);
    split->setChildrenCollapsible(false);
    m_bin->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addLayout(makeHead());
    layout->addWidget(split, 1);
    layout->addWidget(m_bin);
    layout->addWidget(makeStatus());

    connect(m_board, &PlacementBoard::dragStarted, m_bin, &QWidget::show);
    connect(m_board, &PlacementBoard::dragEnded, m_bin, &QWidget::hide);
    connect(m_board, &PlacementBoard::dropped, this, &GlobalView::carryOut);
    connect(m_bin, &RemovalBin::dropped, this, [this](const std::vector<Placement> &placements) {
        carryOut(PlacementAction::Remove, placements, {});
    });
    connect(m_board, &PlacementBoard::chosenChanged, this, &GlobalView::showChosen);
    connect(m_requests, &models::PlacementRequests::marked, this, &GlobalView::showStatus);
    connect(m_chooser, &QueueChooser::changed, this, [this] {
        m_board->setColumns(m_chooser->shown());
        showEmptiness();
    });
    follow(m_floor->placements());
    m_board->setColumns(m_chooser->shown());
    showChosen();
    showStatus();
    showEmptiness();
}

void GlobalView::follow(PlacementModel *placements)
{
    connect(placements, &PlacementModel::rosterChanged, this, [this] {
        settleFolding();
        showEmptiness();
    });
    connect(placements, &PlacementModel::placesChanged, this, &GlobalView::showEmptiness);
    settleFolding();
}

void GlobalView::settleFolding()
{
    const std::size_t agents = m_floor->placements()->agents().size();
    if (m_foldingIsSettled || agents == 0)
        return;
    m_foldingIsSettled = true;
    m_fold->setChecked(agents > mostUnfolded);
}

QLayout *GlobalView::makeHead()
{
    auto *title = new QLabel(tr("Global view"), this);
    title->setObjectName(QStringLiteral("title"));
    m_search->setPlaceholderText(tr("Filter: agent, number, group…"));
    m_search->setAccessibleName(tr("Filter the agents"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(260);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_board->setFilter(text);
        m_rosterModel->setFilter(text);
        showEmptiness();
    });
    m_fold->setText(tr("Fold groups"));
    m_fold->setToolTip(tr("Show each group as one chip"));
    m_fold->setCheckable(true);
    connect(m_fold, &QToolButton::toggled, m_board, &PlacementBoard::setGroupsFolded);
    connect(m_fold, &QToolButton::clicked, this, [this] { m_foldingIsSettled = true; });

    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::unit);
    head->addWidget(title);
    head->addSpacing(Theme::unit);
    for (QAction *action : {m_move, m_add, m_remove}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        head->addWidget(button);
    }
    head->addStretch();
    head->addWidget(m_fold);
    head->addWidget(m_chooser);
    head->addWidget(m_search, 1);
    return head;
}

QWidget *GlobalView::makeRoster()
{
    m_roster->setModel(m_rosterModel);
    m_roster->setFrameShape(QFrame::NoFrame);
    m_roster->setUniformItemSizes(true);
    m_roster->setSpacing(2);
    m_roster->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_roster->setDragEnabled(true);
    m_roster->setDragDropMode(QAbstractItemView::DragOnly);
    m_roster->setAccessibleName(tr("All groups and agents"));
    m_roster->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *add = new QAction(tr("Add to…"), m_roster);
    add->setShortcut(Qt::Key_A);
    add->setShortcutContext(Qt::WidgetShortcut);
    m_roster->addAction(add);
    connect(add, &QAction::triggered, this, &GlobalView::readRoster);
    connect(m_roster, &QAbstractItemView::activated, this, &GlobalView::readRoster);

    auto *caption = new QLabel(tr("All groups and agents"), this);
    caption->setObjectName(QStringLiteral("section"));
    caption->setContentsMargins(12, 8, 12, 4);
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    card->setMinimumWidth(180);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->setSpacing(0);
    layout->addWidget(caption);
    layout->addWidget(m_roster, 1);
    return card;
}

QWidget *GlobalView::makeStatus()
{
    auto *bar = new QWidget(this);
    auto *dismiss = new QPushButton(m_dismiss->text(), bar);
    connect(dismiss, &QPushButton::clicked, m_dismiss, &QAction::trigger);
    connect(m_dismiss, &QAction::enabledChanged, dismiss, &QWidget::setVisible);
    dismiss->setVisible(m_dismiss->isEnabled());
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setAccessibleName(tr("What becomes of the changes"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_status, 1);
    layout->addWidget(dismiss);
    return bar;
}

void GlobalView::makeActions()
{
    m_move->setShortcut(Qt::Key_M);
    m_add->setShortcut(Qt::Key_A);
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_move, m_add, m_remove, m_dismiss}) {
        action->setShortcutContext(Qt::WidgetShortcut); // "a" and "m" are letters in the filter
        m_board->addAction(action);
        if (!action->shortcut().isEmpty())
            action->setToolTip(QStringLiteral("%1 (%2)").arg(
                action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    }
    connect(m_move, &QAction::triggered, this,
            [this] { askWhere(PlacementAction::Move, m_board->chosen()); });
    connect(m_add, &QAction::triggered, this, [this] { askWhere(PlacementAction::Add, m_board->chosen()); });
    connect(m_remove, &QAction::triggered, this, [this] {
        const auto chosen = m_board->chosen();
        const QString words = PlacementDrag::words(PlacementAction::Remove, chosen, {},
                                                   *m_floor->placements(), *m_floor->queues());
        QMessageBox box(QMessageBox::NoIcon, words,
                        tr("%1? Who is removed takes no more of its calls.").arg(words), QMessageBox::Cancel,
                        this);
        QPushButton *remove = box.addButton(tr("Remove"), QMessageBox::AcceptRole);
        box.setDefaultButton(remove);
        box.exec();
        if (box.clickedButton() == remove)
            carryOut(PlacementAction::Remove, chosen, {});
    });
    connect(m_dismiss, &QAction::triggered, m_requests, &models::PlacementRequests::dismiss);
    connect(m_dismiss, &QAction::triggered, this, &GlobalView::showStatus);
}

QWidget *GlobalView::bin() const
{
    return m_bin;
}

void GlobalView::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void GlobalView::setStale(bool isStale)
{
    m_board->setStale(isStale);
}

void GlobalView::setRestricted(bool isRestricted)
{
    m_isRestricted = isRestricted;
    showEmptiness();
}

void GlobalView::readRoster()
{
    askWhere(PlacementAction::Add, m_rosterModel->placements(m_roster->selectionModel()->selectedRows()));
}

void GlobalView::showChosen()
{
    const bool isAnyChosen = !m_board->chosen().empty();
    for (QAction *action : {m_move, m_add, m_remove})
        action->setEnabled(isAnyChosen);
}

void GlobalView::showStatus()
{
    const QStringList &refusals = m_requests->refusals();
    const int pending = m_requests->pendingCount();
    m_dismiss->setEnabled(!refusals.isEmpty());
    const bool isRefused = !refusals.isEmpty();
    if (isRefused && refusals.size() == 1)
        m_status->setText(tr("Refused: %1").arg(refusals.constLast()));
    else if (isRefused)
        m_status->setText(tr("%n refused; the latest: %1", nullptr, static_cast<int>(refusals.size()))
                              .arg(refusals.constLast()));
    else if (pending > 0)
        m_status->setText(tr("%n change(s) wait for XiVO to confirm.", nullptr, pending));
    else
        m_status->setText(
            tr("Drag chips to another queue or penalty to move them, with Ctrl to add them. Keyboard: "
               "arrows, Space selects, M moves, A adds, Delete removes."));
    const Theme &theme = Theme::instance();
    m_status->setStyleSheet(
        QStringLiteral("color: %1;").arg((isRefused ? theme.alarm().text : theme.mutedText()).name()));
}

void GlobalView::showEmptiness()
{
    const PlacementModel *placements = m_floor->placements();
    const bool isFiltered = m_board->placementLayout().isFiltered();
    QString text;
    if (m_chooser->all().empty())
        text = nothingThereText(m_isRestricted);
    else if (m_chooser->shown().empty())
        text = tr("All queues are hidden. Choose above which ones to show.");
    else if (isFiltered && !m_board->placementLayout().hasChips())
        text = tr("Nobody in these queues matches \"%1\". Clear the filter to see everybody.")
                   .arg(m_search->text().trimmed());
    else if (placements->agents().empty())
        text = nothingThereText(m_isRestricted);
    m_board->setEmptyText(text);
}

void GlobalView::askWhere(PlacementAction action, const std::vector<Placement> &placements)
{
    if (placements.empty())
        return;
    const QString who = PlacementDrag::who(placements, *m_floor->placements());
    const bool isMove = action == PlacementAction::Move;
    PlaceDialog dialog(isMove ? tr("Move %1 to").arg(who) : tr("Add %1 to").arg(who),
                       isMove ? tr("Move") : tr("Add"), m_chooser->all(), *m_floor->queues(),
                       m_board->currentPlace().value_or(QueuePlace{}), this);
    if (dialog.exec() == QDialog::Accepted)
        carryOut(action, placements, dialog.place());
}

void GlobalView::carryOut(PlacementAction action, const std::vector<Placement> &placements,
                          const QueuePlace &to)
{
    for (const Placement &placement : placements) {
        switch (action) {
        case PlacementAction::Move:
            m_requests->move(placement, to);
            break;
        case PlacementAction::Add:
            m_requests->add(placement, to);
            break;
        case PlacementAction::Remove:
            m_requests->remove(placement);
            break;
        }
    }
}

} // namespace xivocc::ccmanager
