#include "agents_view.h"

#include <models/roles.h>
#include <widgets/cell_delegate.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <map>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using widgets::Theme;

namespace {

QToolButton *buttonOf(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

std::vector<NamedChoice> allPhases()
{
    std::vector<NamedChoice> choices;
    for (const AgentPhase phase :
         {AgentPhase::Ready, AgentPhase::OnCall, AgentPhase::Ringing, AgentPhase::Dialing,
          AgentPhase::OnPause, AgentPhase::OnWrapup, AgentPhase::LoggedIn, AgentPhase::LoggedOut})
        choices.push_back({static_cast<int>(phase), AgentTableModel::phaseWord(phase)});
    return choices;
}

} // namespace

AgentsView::AgentsView(client::Session *session, client::Memberships *memberships, models::FloorModels *floor,
                       QWidget *parent)
    : Page(parent),
      m_floor(floor),
      m_filter(new models::AgentFilter(floor->agents(), this)),
      m_table(new widgets::TableView(this)),
      m_search(new QLineEdit(this)),
      m_groups(new ChoiceButton(
          tr("Group"), [floor] { return choicesOf(floor->agents()->groupNames()); }, this)),
      m_queues(new ChoiceButton(
          tr("Queue"), [floor] { return choicesOf(floor->agents()->queueNames()); }, this)),
      m_states(new ChoiceButton(tr("State"), allPhases, this)),
      m_summary(new QLabel(this)),
      m_actions(new AgentActions(session, floor, this)),
      m_membershipActions(new MembershipActions(memberships, floor, this))
{
    auto *title = new QLabel(tr("Agents"), this);
    title->setObjectName(QStringLiteral("title"));
    m_summary->setObjectName(QStringLiteral("muted"));
    m_search->setPlaceholderText(tr("Filter: name, number…"));
    m_search->setAccessibleName(tr("Filter the agents"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(220);

    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::unit);
    head->addWidget(title);
    head->addSpacing(Theme::unit);
    head->addWidget(m_summary);
    head->addStretch();
    for (ChoiceButton *button : {m_groups, m_queues, m_states}) {
        head->addWidget(button);
        connect(button, &ChoiceButton::chosenChanged, this, &AgentsView::narrow);
    }
    head->addWidget(m_search);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(Theme::unit);
    for (QAction *action : {m_actions->logIn(), m_actions->logOut(), m_actions->pause(), m_actions->unpause(),
                            m_actions->listenIn(), m_membershipActions->all()})
        tools->addWidget(buttonOf(action, this));
    tools->addStretch();
    connect(m_search, &QLineEdit::textChanged, m_filter, &models::TableFilter::setText);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Agents"));
    m_table->setItemDelegateForColumn(AgentTableModel::State, new widgets::StateChipDelegate(m_table));
    m_table->setTickingColumn(AgentTableModel::Since);
    m_table->sortByColumn(AgentTableModel::Name, Qt::AscendingOrder);
    arrangeColumns();
    m_table->remember(QStringLiteral("agents"));
    connect(floor->agents(), &AgentTableModel::statesFlushed, this, &AgentsView::showRefusals);
    showRefusals();
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        menu.addActions({m_actions->logIn(), m_actions->logOut(), m_actions->pause(), m_actions->unpause(),
                         m_actions->listenIn()});
        menu.addSeparator();
        menu.addAction(m_membershipActions->all());
        menu.addSeparator();
        menu.addAction(m_actions->dismiss());
        menu.addSeparator();
        connect(menu.addAction(tr("Export the visible rows…")), &QAction::triggered, m_table,
                &widgets::TableView::exportRows);
        menu.exec(m_table->viewport()->mapToGlobal(position));
    });
    connect(m_table, &widgets::TableView::selectedIdsChanged, this, &AgentsView::takeSelection);
    connect(floor->agents(), &AgentTableModel::statesFlushed, this, &AgentsView::countStates);
    connect(floor->agents(), &QAbstractItemModel::modelReset, this, &AgentsView::countStates);
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        if (m_filter->columnCount() != m_arrangedColumns)
            arrangeColumns();
    });
    countStates();

    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 4);
    inside->addWidget(m_table);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addLayout(head);
    layout->addLayout(tools);
    layout->addWidget(card, 1);
}

void AgentsView::arrangeColumns()
{
    const std::map<int, int> widths{
        {AgentTableModel::Name, 160},   {AgentTableModel::Number, 76},   {AgentTableModel::Group, 84},
        {AgentTableModel::State, 232},  {AgentTableModel::Since, 84},    {AgentTableModel::Phone, 68},
        {AgentTableModel::Queues, 120}, {AgentTableModel::Defaults, 96}, {AgentTableModel::Note, 320}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    QHeaderView *header = m_table->horizontalHeader();
    const int columns = m_filter->columnCount();
    for (int column = AgentTableModel::FirstStatistic; column < columns; ++column) {
        m_table->setColumnWidth(column, 96);
        m_table->setTickingColumn(column);
        header->setSectionHidden(column, column >= AgentTableModel::FirstStatistic +
                                                       models::AgentStatisticTable::usualColumns);
    }
    m_table->hideColumn(AgentTableModel::Defaults); // the queues are marked too
    // Queues vary most in length and take the room that is left; a refusal has to be in sight.
    header->moveSection(header->visualIndex(AgentTableModel::Queues), columns - 1);
    header->moveSection(header->visualIndex(AgentTableModel::Note),
                        header->visualIndex(AgentTableModel::Since) + 1);
    header->setStretchLastSection(true);
    m_arrangedColumns = columns;
}

void AgentsView::showRefusals()
{
    m_table->setColumnHidden(AgentTableModel::Note, !m_floor->agents()->hasRefusals());
}

void AgentsView::narrow()
{
    m_filter->setGroups(m_groups->chosen());
    m_filter->setQueues(m_queues->chosen());
    m_filter->setPhases(m_states->chosen());
    countStates();
}

void AgentsView::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void AgentsView::setStale(bool isStale)
{
    m_table->setStale(isStale);
}

void AgentsView::setRestricted(bool isRestricted)
{
    m_isRestricted = isRestricted;
    countStates();
}

bool AgentsView::showAgent(int agentId)
{
    if (m_table->selectId(agentId))
        return true;
    m_search->clear();
    for (ChoiceButton *button : {m_groups, m_queues, m_states})
        button->setChosen({});
    return m_table->selectId(agentId);
}

void AgentsView::takeSelection()
{
    const std::vector<int> agents = m_table->selectedIds();
    m_actions->setSelection(agents);
    m_membershipActions->setSelection(agents);
}

void AgentsView::countStates()
{
    const AgentTableModel *agents = m_floor->agents();
    std::map<AgentPhase, int> counts;
    for (int row = 0; row < agents->rowCount(); ++row)
        ++counts[static_cast<AgentPhase>(agents->index(row, 0).data(models::PhaseRole).toInt())];
    const QStringList parts{tr("%n logged in", nullptr, agents->rowCount() - counts[AgentPhase::LoggedOut]),
                            tr("%n ready", nullptr, counts[AgentPhase::Ready]),
                            tr("%n on call", nullptr, counts[AgentPhase::OnCall]),
                            tr("%n paused", nullptr, counts[AgentPhase::OnPause])};
    m_table->setEmptyText(
        agents->rowCount() == 0
            ? nothingThereText(m_isRestricted)
            : tr("No agent matches now. Widen the filter, or choose “Show all” in a button above."));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace xivocc::ccmanager
