#include "alerts_page.h"

#include <models/roles.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPointer>
#include <QTabBar>
#include <algorithm>
#include <map>

namespace xivocc::ccmanager {

using models::AlertTableModel;
using widgets::Theme;

namespace {

constexpr int oneDay = 1;
constexpr int oneWeek = 7;
constexpr int oneMonth = 30;

void arrange(widgets::TableView *table, const std::map<int, int> &widths)
{
    for (int column = 0; column < AlertTableModel::ColumnCount; ++column) {
        const auto width = widths.find(column);
        table->setColumnHidden(column, width == widths.end());
        if (width != widths.end())
            table->setColumnWidth(column, width->second);
    }
    table->horizontalHeader()->setStretchLastSection(true);
}

} // namespace

AlertsPage::AlertsPage(client::Alerts *alerts, models::FloorModels *floor, QWidget *parent)
    : Page(parent),
      m_alerts(alerts),
      m_floor(floor),
      m_signals(alerts),
      m_tabs(new QTabWidget(this)),
      m_search(new QLineEdit(this)),
      m_trouble(new QLabel(this)),
      m_standingTable(new widgets::TableView(this)),
      m_historyTable(new widgets::TableView(this)),
      m_acknowledge(new QPushButton(tr("Acknowledge"), this)),
      m_sound(new QCheckBox(tr("Sound on this computer"), this)),
      m_period(new QComboBox(this)),
      m_older(new QPushButton(tr("Show older ones"), this)),
      m_rules(new AlertRuleList(alerts, floor, this))
{
    auto *title = new QLabel(tr("Alerts"), this);
    title->setObjectName(QStringLiteral("title"));
    m_search->setPlaceholderText(tr("Filter: queue, agent, rule…"));
    m_search->setAccessibleName(tr("Filter the alerts"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(260);
    QSizePolicy place = m_search->sizePolicy();
    place.setRetainSizeWhenHidden(true);
    m_search->setSizePolicy(place);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_tabs->addTab(makeStanding(), tr("Standing"));
    m_tabs->addTab(makeHistory(), tr("History"));
    m_tabs->addTab(m_rules, tr("Rules"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);

    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_search);
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 4);
    inside->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addLayout(head);
    layout->addWidget(m_trouble);
    layout->addWidget(card, 1);

    for (models::TableFilter *filter : {&m_standingFilter, &m_pastFilter})
        connect(m_search, &QLineEdit::textChanged, filter, &models::TableFilter::setText);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        m_search->setVisible(tab != Rules);
        if (tab == History)
            askHistory();
    });
    connect(alerts, &client::Alerts::alertFired, this, &AlertsPage::take);
    connect(alerts, &client::Alerts::alertChanged, this, &AlertsPage::take);
    connect(alerts, &client::Alerts::standingChanged, this, &AlertsPage::takeAll);
    connect(alerts, &client::Alerts::historyReceived, this, &AlertsPage::takeHistory);
    connect(floor->agents(), &QAbstractItemModel::modelReset, this, &AlertsPage::takeReasons);
    takeReasons();
    takeAll();
}

QWidget *AlertsPage::makeStanding()
{
    m_standingFilter.setSourceModel(&m_standing);
    m_standingTable->setModel(&m_standingFilter);
    m_standingTable->setAccessibleName(tr("Standing alerts"));
    m_standingTable->setTickingColumn(AlertTableModel::Lasted);
    m_standingTable->setEmptyText(tr("No alert stands. The rules say what the server watches."));
    m_standingTable->sortByColumn(AlertTableModel::Fired, Qt::DescendingOrder);
    arrange(m_standingTable, {{AlertTableModel::Fired, 96},
                              {AlertTableModel::Subject, 170},
                              {AlertTableModel::Condition, 340},
                              {AlertTableModel::Value, 110},
                              {AlertTableModel::Lasted, 84},
                              {AlertTableModel::Care, 200}});
    m_standingTable->remember(QStringLiteral("alertsStanding"));
    connect(m_standingTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AlertsPage::followSelection);
    connect(m_standingTable, &QTableView::doubleClicked, m_acknowledge, &QPushButton::click);
    m_acknowledge->setToolTip(tr("Tell everybody that you take care of the selected alerts"));
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertsPage::acknowledge);
    m_sound->setChecked(m_signals.isSoundOn());
    connect(m_sound, &QCheckBox::toggled, &m_signals, &AlertSignals::setSoundOn);

    auto *tab = new QWidget(this);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(Theme::unit * 2, Theme::unit * 2, Theme::unit * 2, 0);
    tools->addWidget(m_acknowledge);
    tools->addStretch();
    tools->addWidget(m_sound);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(tools);
    layout->addWidget(m_standingTable, 1);
    followSelection();
    return tab;
}

QWidget *AlertsPage::makeHistory()
{
    m_pastFilter.setSourceModel(&m_past);
    m_historyTable->setModel(&m_pastFilter);
    m_historyTable->setAccessibleName(tr("Past alerts"));
    m_historyTable->setTickingColumn(AlertTableModel::Lasted);
    m_historyTable->setEmptyText(tr("No alert fired in this time."));
    m_historyTable->sortByColumn(AlertTableModel::Fired, Qt::DescendingOrder);
    arrange(m_historyTable, {{AlertTableModel::Fired, 130},
                             {AlertTableModel::Subject, 140},
                             {AlertTableModel::Condition, 310},
                             {AlertTableModel::Value, 92},
                             {AlertTableModel::Lasted, 76},
                             {AlertTableModel::Care, 190},
                             {AlertTableModel::Ended, 140}});
    m_historyTable->remember(QStringLiteral("alertsPast"));
    m_period->addItem(tr("Last 24 hours"), oneDay);
    m_period->addItem(tr("Last 7 days"), oneWeek);
    m_period->addItem(tr("Last 30 days"), oneMonth);
    m_period->setAccessibleName(tr("Period of the history"));
    connect(m_period, &QComboBox::currentIndexChanged, this, &AlertsPage::askHistory);
    connect(m_older, &QPushButton::clicked, this, &AlertsPage::askOlder);
    m_older->hide();

    auto *tab = new QWidget(this);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(Theme::unit * 2, Theme::unit * 2, Theme::unit * 2, 0);
    tools->addWidget(m_period);
    tools->addStretch();
    tools->addWidget(m_older);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(tools);
    layout->addWidget(m_historyTable, 1);
    return tab;
}

void AlertsPage::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void AlertsPage::setStale(bool isStale)
{
    m_standingTable->setStale(isStale);
}

void AlertsPage::open(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void AlertsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_tabs->currentIndex() == History)
        askHistory();
}

void AlertsPage::take(const Alert &alert)
{
    if (alert.clearedAt)
        m_standing.remove(alert.id);
    else
        m_standing.put(alert);
    follow();
}

void AlertsPage::takeAll()
{
    std::vector<int> gone;
    for (const Alert &shown : m_standing.alerts()) {
        if (std::ranges::find(m_alerts->standing(), shown.id, &Alert::id) == m_alerts->standing().end())
            gone.push_back(shown.id);
    }
    for (const int id : gone)
        m_standing.remove(id);
    for (const Alert &alert : m_alerts->standing()) {
        if (const Alert *shown = m_standing.alert(alert.id); !shown || *shown != alert)
            m_standing.put(alert);
    }
    follow();
}

void AlertsPage::follow()
{
    m_tabs->setTabText(Standing, m_standing.rowCount() == 0 ? tr("Standing")
                                                            : tr("Standing (%1)").arg(m_standing.rowCount()));
    followSelection();
    Q_EMIT unacknowledgedChanged(static_cast<int>(std::ranges::count_if(
        m_alerts->standing(), [](const Alert &alert) { return !alert.acknowledgement; })));
}

void AlertsPage::takeReasons()
{
    const QHash<QString, QString> &reasons = m_floor->agents()->reasonNames();
    m_standing.setReasons(reasons);
    m_past.setReasons(reasons);
    m_signals.setReasons(reasons);
}

void AlertsPage::followSelection()
{
    const QModelIndexList rows = m_standingTable->selectionModel()->selectedRows();
    m_acknowledge->setEnabled(std::ranges::any_of(rows, [this](const QModelIndex &row) {
        const Alert *alert = m_standing.alert(row.data(models::IdRole).toInt());
        return alert && !alert->acknowledgement;
    }));
}

void AlertsPage::acknowledge()
{
    tell({});
    const QModelIndexList rows = m_standingTable->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const Alert *alert = m_standing.alert(row.data(models::IdRole).toInt());
        if (alert && !alert->acknowledgement)
            m_alerts->acknowledge(alert->id, [page = QPointer(this)](const client::RequestOutcome &outcome) {
                if (page && !outcome.isDone())
                    page->tell(outcome.refusals.join(QLatin1Char(' ')));
            });
    }
}

void AlertsPage::askHistory()
{
    m_asksOlder = false;
    askHistoryBefore(0);
}

void AlertsPage::askOlder()
{
    if (m_past.alerts().empty())
        return;
    m_asksOlder = true;
    askHistoryBefore(m_past.alerts().back().id);
}

void AlertsPage::askHistoryBefore(int alertId)
{
    const std::chrono::hours period(24 * m_period->currentData().toInt());
    const auto since = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now() - period);
    m_alerts->askHistory(since, alertId, [page = QPointer(this)](const client::RequestOutcome &outcome) {
        if (page)
            page->tell(outcome.refusals.join(QLatin1Char(' ')));
    });
}

void AlertsPage::takeHistory(const std::vector<Alert> &alerts, bool isComplete)
{
    if (m_asksOlder)
        m_past.append(alerts);
    else
        m_past.setAlerts(alerts);
    m_older->setVisible(!isComplete);
}

void AlertsPage::tell(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

} // namespace xivocc::ccmanager
