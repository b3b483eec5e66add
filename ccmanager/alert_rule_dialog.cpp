#include "alert_rule_dialog.h"

#include <models/agent_table_model.h>
#include <models/alert_texts.h>
#include <widgets/theme.h>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPointer>
#include <QSignalBlocker>
#include <algorithm>
#include <array>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using models::Figure;
using models::FigureUnit;
using widgets::Theme;

namespace {

constexpr std::array watchedPhases{AgentPhase::OnPause,  AgentPhase::OnCall,  AgentPhase::OnWrapup,
                                   AgentPhase::Ringing,  AgentPhase::Dialing, AgentPhase::Ready,
                                   AgentPhase::LoggedOut};
constexpr int inSeconds = 1;
constexpr int inMinutes = 60;
constexpr double largestLimit = 1'000'000;
constexpr int longestDuration = 24 * 60 * 60;
constexpr int longestName = 100;

QWidget *side(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return row;
}

} // namespace

AlertRuleDialog::AlertRuleDialog(client::Alerts *alerts, const AlertRule &rule, const AlertChoices &choices,
                                 QWidget *parent)
    : EntryDialog(parent),
      m_alerts(alerts),
      m_rule(rule),
      m_onServer(rule),
      m_choices(choices),
      m_name(new QLineEdit(rule.name, this)),
      m_what(new QComboBox(this)),
      m_comparison(new QComboBox(this)),
      m_limit(new QDoubleSpinBox(this)),
      m_reason(new QComboBox(this)),
      m_duration(new QSpinBox(this)),
      m_durationUnit(new QComboBox(this)),
      m_everywhere(new QCheckBox(this)),
      m_places(new CheckList(tr("Where it is watched"), this)),
      m_isSounding(new QCheckBox(tr("With a sound"), this)),
      m_isEnabled(new QCheckBox(tr("Switched on"), this)),
      m_queues(placesOf(rule.queueIds, choices.queues)),
      m_groups(placesOf(rule.groupIds, choices.groups)),
      m_gone(new NoticeLabel(this)),
      m_trouble(new NoticeLabel(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setWindowTitle(rule.id == 0 ? tr("New alert rule") : tr("Alert rule"));
    setMinimumWidth(520);
    m_name->setMaxLength(longestName);
    m_what->setAccessibleName(tr("What is watched"));
    m_comparison->addItems({tr("above"), tr("below")});
    m_comparison->setAccessibleName(tr("Above or below"));
    m_limit->setRange(0, largestLimit);
    m_limit->setDecimals(0);
    m_limit->setAccessibleName(tr("Limit"));
    m_reason->addItem(tr("any reason"), QString());
    for (const Presence &presence : choices.pauseReasons)
        m_reason->addItem(presence.longName.isEmpty() ? presence.name : presence.longName, presence.name);
    m_reason->setAccessibleName(tr("Pause reason"));
    m_durationUnit->addItem(tr("seconds"), inSeconds);
    m_durationUnit->addItem(tr("minutes"), inMinutes);
    m_durationUnit->setAccessibleName(tr("Unit of the duration"));
    m_duration->setSpecialValueText(tr("at once"));
    m_duration->setAccessibleName(tr("Duration"));
    m_places->setMinimumHeight(140);
    m_save->setObjectName(QStringLiteral("primary"));
    m_save->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);

    fillWhat();
    if (const auto &condition = rule.condition.figure) {
        m_comparison->setCurrentIndex(condition->comparison == AlertComparison::Above ? 0 : 1);
        m_limit->setValue(condition->limit);
    }
    if (const auto &condition = rule.condition.state)
        m_reason->setCurrentIndex(std::max(0, m_reason->findData(condition->reason)));
    const qint64 heldFor = rule.condition.heldFor.count();
    const bool isWholeMinutes = heldFor >= inMinutes && heldFor % inMinutes == 0;
    m_durationUnit->setCurrentIndex(isWholeMinutes ? 1 : 0);
    limitDuration();
    m_duration->setValue(static_cast<int>(isWholeMinutes ? heldFor / inMinutes : heldFor));
    m_isSounding->setChecked(rule.isSounding);
    m_isEnabled->setChecked(rule.isEnabled);

    auto *form = new QFormLayout(this);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setContentsMargins(Theme::unit * 3, Theme::unit * 3, Theme::unit * 3, Theme::unit * 2);
    form->setVerticalSpacing(Theme::unit * 2);
    form->addRow(tr("It is about"), m_what);
    m_limitRow = side({m_comparison, m_limit, m_reason});
    form->addRow(tr("When it is"), m_limitRow);
    form->addRow(tr("For"), side({m_duration, m_durationUnit}));
    form->addRow(tr("Where"), m_everywhere);
    form->addRow(QString(), m_places);
    form->addRow(QString(), m_gone);
    form->addRow(tr("Name"), m_name);
    form->addRow(QString(), side({m_isSounding, m_isEnabled}));
    form->addRow(m_trouble);
    form->addRow(buttons);

    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        if (isOfState() != m_placesAreGroups) {
            keepPlaces();
            fillPlaces();
        }
        follow();
    });
    connect(m_durationUnit, &QComboBox::currentIndexChanged, this, &AlertRuleDialog::limitDuration);
    for (QComboBox *box : {m_comparison, m_reason, m_durationUnit})
        connect(box, &QComboBox::currentIndexChanged, this, &AlertRuleDialog::follow);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &AlertRuleDialog::follow);
    connect(m_duration, &QSpinBox::valueChanged, this, &AlertRuleDialog::follow);
    connect(m_everywhere, &QCheckBox::toggled, this, &AlertRuleDialog::follow);
    connect(m_places, &CheckList::tickedChanged, this, &AlertRuleDialog::follow);
    connect(buttons, &QDialogButtonBox::accepted, this, &AlertRuleDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillPlaces();
    follow();
    m_opened = this->rule();
}

void AlertRuleDialog::limitDuration()
{
    m_duration->setRange(0, longestDuration / m_durationUnit->currentData().toInt());
}

void AlertRuleDialog::fillWhat()
{
    for (const Figure figure : models::allFigures())
        m_what->addItem(models::nameOf(figure), models::statisticOf(figure));
    m_what->insertSeparator(m_what->count());
    for (const AgentPhase phase : watchedPhases)
        m_what->addItem(tr("Agent: %1").arg(AgentTableModel::phaseWord(phase)), static_cast<int>(phase));
    const AlertCondition &condition = m_rule.condition;
    const QVariant present = condition.state    ? QVariant(static_cast<int>(condition.state->phase))
                             : condition.figure ? QVariant(condition.figure->figure)
                                                : QVariant(models::statisticOf(Figure::WaitingCalls));
    m_what->setCurrentIndex(std::max(0, m_what->findData(present)));
}

AlertRuleDialog::Places AlertRuleDialog::placesOf(const std::vector<int> &ofRule,
                                                  const std::vector<NamedChoice> &present)
{
    Places places{ofRule, ofRule.empty(), 0};
    places.goneCount = static_cast<int>(std::erase_if(places.chosen, [&present](int id) {
        return std::ranges::find(present, id, &NamedChoice::id) == present.end();
    }));
    return places;
}

void AlertRuleDialog::keepPlaces()
{
    Places &places = m_placesAreGroups ? m_groups : m_queues;
    places.chosen = m_places->ticked();
    places.isEverywhere = m_everywhere->isChecked();
}

void AlertRuleDialog::fillPlaces()
{
    m_placesAreGroups = isOfState();
    const Places &places = m_placesAreGroups ? m_groups : m_queues;
    m_places->setChoices(m_placesAreGroups ? m_choices.groups : m_choices.queues);
    m_places->setTicked(places.chosen);
    const QSignalBlocker boxBlocker(m_everywhere);
    m_everywhere->setText(m_placesAreGroups ? tr("All agents, also those to come")
                                            : tr("Each queue, also those to come"));
    m_everywhere->setChecked(places.isEverywhere);
    sayGonePlaces();
}

void AlertRuleDialog::sayGonePlaces()
{
    const int gone = m_placesAreGroups ? m_groups.goneCount : m_queues.goneCount;
    const bool isAnyLeft = !(m_placesAreGroups ? m_groups : m_queues).chosen.empty();
    QString text;
    if (gone > 0)
        text = m_placesAreGroups
                   ? tr("%n group(s) of this rule were removed from XiVO and go from it when you save.",
                        nullptr, gone)
                   : tr("%n queue(s) of this rule were removed from XiVO and go from it when you save.",
                        nullptr, gone);
    if (gone > 0 && !isAnyLeft)
        text += QLatin1Char(' ') + tr("None is left: choose where it is watched now.");
    m_gone->warn(text);
}

bool AlertRuleDialog::isOfState() const
{
    return m_what->currentData().typeId() == QMetaType::Int;
}

Figure AlertRuleDialog::figure() const
{
    return models::figureOfStatistic(m_what->currentData().toString()).value_or(Figure::WaitingCalls);
}

AgentPhase AlertRuleDialog::phase() const
{
    return static_cast<AgentPhase>(m_what->currentData().toInt());
}

void AlertRuleDialog::follow()
{
    const bool isPause = isOfState() && phase() == AgentPhase::OnPause;
    m_comparison->setVisible(!isOfState());
    m_limit->setVisible(!isOfState());
    m_reason->setVisible(isPause);
    static_cast<QFormLayout *>(layout())->setRowVisible(m_limitRow, !isOfState() || isPause);
    const FigureUnit unit = isOfState() ? FigureUnit::Count : models::unitOf(figure());
    m_limit->setSuffix(unit == FigureUnit::Seconds   ? tr(" s", "seconds")
                       : unit == FigureUnit::Percent ? tr(" %", "percent")
                                                     : QString());
    m_durationUnit->setEnabled(m_duration->value() > 0);
    m_places->setEnabled(!m_everywhere->isChecked());
    const bool isComplete =
        m_everywhere->isChecked() || !(rule().queueIds.empty() && rule().groupIds.empty());
    m_save->setEnabled(isComplete);
    m_save->setToolTip(isComplete ? QString() : tr("Choose at least one queue or group first."));
    m_name->setPlaceholderText(models::conditionText(rule().condition, reasonNames()));
}

QHash<QString, QString> AlertRuleDialog::reasonNames() const
{
    QHash<QString, QString> names;
    for (const Presence &presence : m_choices.pauseReasons)
        names.insert(presence.name, presence.longName);
    return names;
}

AlertRule AlertRuleDialog::rule() const
{
    AlertRule rule = m_rule;
    rule.condition = {};
    if (isOfState())
        rule.condition.state = StateCondition{
            phase(), phase() == AgentPhase::OnPause ? m_reason->currentData().toString() : QString()};
    else
        rule.condition.figure = FigureCondition{m_what->currentData().toString(),
                                                m_comparison->currentIndex() == 0 ? AlertComparison::Above
                                                                                  : AlertComparison::Below,
                                                m_limit->value()};
    rule.condition.heldFor = seconds(m_duration->value() * m_durationUnit->currentData().toInt());
    rule.queueIds.clear();
    rule.groupIds.clear();
    if (!m_everywhere->isChecked())
        (isOfState() ? rule.groupIds : rule.queueIds) = m_places->ticked();
    rule.name = m_name->text().trimmed();
    if (rule.name.isEmpty())
        rule.name = m_name->placeholderText().left(longestName);
    rule.isSounding = m_isSounding->isChecked();
    rule.isEnabled = m_isEnabled->isChecked();
    return rule;
}

void AlertRuleDialog::setRuleOnServer(const AlertRule &rule)
{
    if (m_isSaving || rule == m_onServer)
        return;
    m_onServer = rule;
    m_trouble->warn(tr("Somebody else has changed this rule meanwhile, to “%1: %2”. Save puts yours in its "
                       "place, Cancel keeps theirs.")
                        .arg(rule.name, models::conditionText(rule.condition, reasonNames())));
}

void AlertRuleDialog::setRuleRemoved()
{
    if (m_isSaving || m_rule.id == 0)
        return;
    m_rule.id = 0;
    m_opened.id = 0;
    m_trouble->warn(tr("Somebody else has removed this rule meanwhile. Save makes it anew."));
}

void AlertRuleDialog::save()
{
    m_save->setEnabled(false);
    m_isSaving = true;
    m_alerts->saveRule(rule(), [dialog = QPointer(this)](const client::RequestOutcome &outcome) {
        if (!dialog)
            return;
        if (outcome.isDone()) {
            dialog->accept();
            return;
        }
        dialog->m_isSaving = false;
        dialog->m_trouble->warn(tr("The rule was not kept. %1").arg(outcome.refusals.join(QLatin1Char(' '))));
        dialog->m_save->setEnabled(true);
    });
}

} // namespace xivocc::ccmanager
