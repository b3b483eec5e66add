#include "alert_rule_list.h"

#include "check_cell_delegate.h"

#include <models/alert_texts.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QSignalBlocker>
#include <algorithm>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {

QTableWidgetItem *textItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

QTableWidgetItem *checkItem(bool isChecked, const QString &accessibleText)
{
    auto *item = new QTableWidgetItem;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::AccessibleTextRole, accessibleText);
    return item;
}

} // namespace

AlertRuleList::AlertRuleList(client::Alerts *alerts, models::FloorModels *floor, QWidget *parent)
    : QWidget(parent),
      m_alerts(alerts),
      m_floor(floor),
      m_table(new QTableWidget(0, ColumnCount, this)),
      m_empty(new QLabel(tr("No rule yet. A rule says what the server watches for everybody, for example "
                            "more than 5 calls that wait for 30 seconds."),
                         this)),
      m_trouble(new NoticeLabel(this)),
      m_new(new QPushButton(tr("New rule…"), this)),
      m_edit(new QPushButton(tr("Edit…"), this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    m_table->setHorizontalHeaderLabels({tr("Rule"), tr("Condition"), tr("Where"), tr("Sound"), tr("On")});
    m_table->setAccessibleName(tr("Alert rules"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Where, QHeaderView::Stretch);
    m_table->setColumnWidth(Name, 240);
    m_table->setColumnWidth(Condition, 300);
    m_table->setColumnWidth(Sound, 72);
    m_table->setColumnWidth(Enabled, 72);
    for (const int column : {Sound, Enabled})
        m_table->setItemDelegateForColumn(column, new CheckCellDelegate(m_table));
    m_empty->setObjectName(QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(Theme::unit);
    tools->addWidget(m_new);
    tools->addWidget(m_edit);
    tools->addWidget(m_remove);
    tools->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 2, Theme::unit * 2, Theme::unit * 2, Theme::unit);
    layout->setSpacing(Theme::unit + 4);
    layout->addLayout(tools);
    layout->addWidget(m_trouble);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);

    connect(m_new, &QPushButton::clicked, this, &AlertRuleList::openNew);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const AlertRule *rule = selected())
            open(*rule);
    });
    connect(m_table, &QTableWidget::cellDoubleClicked, m_edit, &QPushButton::click);
    connect(m_remove, &QPushButton::clicked, this, &AlertRuleList::remove);
    connect(m_table, &QTableWidget::itemChanged, this, &AlertRuleList::toggle);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &AlertRuleList::followSelection);
    connect(alerts, &client::Alerts::rulesChanged, this, &AlertRuleList::fill);
    connect(floor->agents(), &QAbstractItemModel::modelReset, this, &AlertRuleList::fill);
    connect(floor->queues(), &QAbstractItemModel::modelReset, this, &AlertRuleList::fill);
    fill();
}

void AlertRuleList::fill()
{
    const AlertRule *before = selected();
    const int selectedId = before ? before->id : 0;
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(static_cast<int>(m_alerts->rules().size()));
    int row = 0;
    for (const AlertRule &rule : m_alerts->rules()) {
        m_table->setItem(row, Name, textItem(rule.name));
        m_table->item(row, Name)->setData(Qt::UserRole, rule.id);
        m_table->setItem(row, Condition,
                         textItem(models::conditionText(rule.condition, m_floor->agents()->reasonNames())));
        m_table->setItem(row, Where, textItem(whereText(rule)));
        m_table->setItem(row, Sound, checkItem(rule.isSounding, tr("Sound")));
        m_table->setItem(row, Enabled, checkItem(rule.isEnabled, tr("On")));
        if (rule.id == selectedId)
            m_table->selectRow(row);
        ++row;
    }
    m_table->setVisible(row > 0);
    m_empty->setVisible(row == 0);
    followSelection();
    const auto &rules = m_alerts->rules();
    if (!m_dialog || m_editedRule == 0)
        return;
    const auto edited = std::ranges::find(rules, m_editedRule, &AlertRule::id);
    if (edited != rules.end()) {
        m_dialog->setRuleOnServer(*edited);
    } else {
        m_editedRule = 0;
        m_dialog->setRuleRemoved();
    }
}

void AlertRuleList::openNew()
{
    AlertRule rule;
    rule.condition.figure =
        FigureCondition{models::statisticOf(models::Figure::WaitingCalls), AlertComparison::Above, 5};
    rule.condition.heldFor = seconds(30);
    open(rule);
}

void AlertRuleList::open(const AlertRule &rule)
{
    m_editedRule = rule.id;
    m_dialog = new AlertRuleDialog(m_alerts, rule, choices(), this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->show();
}

void AlertRuleList::remove()
{
    const AlertRule *rule = selected();
    if (!rule)
        return;
    QMessageBox box(QMessageBox::NoIcon, tr("Remove a rule"), tr("Remove the rule \"%1\"?").arg(rule->name),
                    QMessageBox::Cancel, this);
    box.setInformativeText(tr("Its alerts end for everybody; the history keeps them."));
    const QAbstractButton *confirm = box.addButton(tr("Remove"), QMessageBox::AcceptRole);
    const int id = rule->id;
    box.exec();
    if (box.clickedButton() == confirm)
        m_alerts->removeRule(id, [list = QPointer(this)](const client::RequestOutcome &outcome) {
            if (list)
                list->tell(outcome);
        });
}

void AlertRuleList::toggle(const QTableWidgetItem *item)
{
    const int id = m_table->item(item->row(), Name)->data(Qt::UserRole).toInt();
    const auto &rules = m_alerts->rules();
    const auto rule = std::ranges::find(rules, id, &AlertRule::id);
    if (rule == rules.end() || (item->column() != Sound && item->column() != Enabled))
        return;
    AlertRule changed = *rule;
    const bool isChecked = item->checkState() == Qt::Checked;
    if (item->column() == Sound)
        changed.isSounding = isChecked;
    else
        changed.isEnabled = isChecked;
    m_alerts->saveRule(changed, [list = QPointer(this)](const client::RequestOutcome &outcome) {
        if (list)
            list->tell(outcome);
    });
}

void AlertRuleList::tell(const client::RequestOutcome &outcome)
{
    m_trouble->warn(outcome.refusals.join(QLatin1Char(' ')));
    if (!outcome.isDone())
        fill();
}

void AlertRuleList::followSelection()
{
    const bool isSelected = selected();
    m_edit->setEnabled(isSelected);
    m_remove->setEnabled(isSelected);
}

const AlertRule *AlertRuleList::selected() const
{
    const QList<QTableWidgetItem *> items = m_table->selectedItems();
    if (items.isEmpty())
        return nullptr;
    const int id = m_table->item(items.first()->row(), Name)->data(Qt::UserRole).toInt();
    const auto &rules = m_alerts->rules();
    const auto rule = std::ranges::find(rules, id, &AlertRule::id);
    return rule == rules.end() ? nullptr : &*rule;
}

QString AlertRuleList::whereText(const AlertRule &rule) const
{
    if (rule.queueIds.empty() && rule.groupIds.empty())
        return rule.condition.state ? tr("all agents") : tr("each queue");
    QStringList names;
    for (const int id : rule.queueIds)
        names.append(m_floor->agents()->queueNames().value(id, tr("removed queue")));
    for (const int id : rule.groupIds)
        names.append(m_floor->agents()->groupNames().value(id, tr("removed group")));
    return names.join(QStringLiteral(", "));
}

AlertChoices AlertRuleList::choices() const
{
    AlertChoices choices{
        choicesOf(m_floor->agents()->queueNames()), choicesOf(m_floor->agents()->groupNames()), {}};
    std::ranges::copy_if(m_floor->presences(), std::back_inserter(choices.pauseReasons),
                         &Presence::isPauseReason);
    return choices;
}

} // namespace xivocc::ccmanager
