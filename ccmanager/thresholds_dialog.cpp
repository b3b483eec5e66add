#include "thresholds_dialog.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QPointer>
#include <algorithm>

namespace xivocc::ccmanager {

using models::QueueThresholds;
using models::ThresholdTable;
using widgets::Theme;

namespace {

constexpr int mostCalls = 999;
constexpr int mostSeconds = 86'400;

std::array<int, 4> valuesOf(const QueueThresholds &thresholds)
{
    return {thresholds.waitingCalls.warning, thresholds.waitingCalls.alarm, thresholds.longestWait.warning,
            thresholds.longestWait.alarm};
}

QString shownName(const Queue &queue)
{
    return queue.displayName.isEmpty() ? queue.name : queue.displayName;
}

} // namespace

ThresholdsDialog::ThresholdsDialog(models::Thresholds *thresholds, const std::vector<Queue> &queues,
                                   QWidget *parent)
    : EntryDialog(parent),
      m_thresholds(thresholds),
      m_queues(new QTableWidget(0, 5, this)),
      m_trouble(new NoticeLabel(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setWindowTitle(tr("Thresholds"));
    resize(840, 620);
    const QStringList heads{tr("Waiting calls: warning"), tr("Waiting calls: alarm"),
                            tr("Longest wait: warning"), tr("Longest wait: alarm")};
    auto *standard = new QGridLayout;
    standard->setHorizontalSpacing(Theme::unit * 2);
    auto *caption = new QLabel(tr("All queues"), this);
    caption->setObjectName(QStringLiteral("section"));
    const auto present = valuesOf(thresholds->table().standard);
    for (std::size_t i = 0; i < m_standard.size(); ++i) {
        const int column = static_cast<int>(i);
        m_standard[i] = field(i >= 2, false, tr("%1, all queues").arg(heads[column]));
        m_standard[i]->setValue(present[i]);
        auto *label = new QLabel(heads[column], this);
        label->setBuddy(m_standard[i]);
        standard->addWidget(label, 0, column);
        standard->addWidget(m_standard[i], 1, column);
    }
    auto *own = new QLabel(tr("Queues with values of their own"), this);
    own->setObjectName(QStringLiteral("section"));
    m_queues->setHorizontalHeaderLabels(QStringList{tr("Queue")} + heads);
    m_queues->setAccessibleName(tr("Thresholds of each queue"));
    m_queues->verticalHeader()->hide();
    m_queues->verticalHeader()->setDefaultSectionSize(Theme::rowHeight + 4);
    m_queues->setShowGrid(false);
    m_queues->setSelectionMode(QAbstractItemView::NoSelection);
    m_queues->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_queues->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_queues->horizontalHeader()->setDefaultAlignment(
        Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap));
    m_queues->horizontalHeader()->setMinimumHeight(52);
    m_queues->setWordWrap(false);
    m_queues->setFocusPolicy(Qt::NoFocus); // the fields have it
    m_save->setObjectName(QStringLiteral("primary"));
    m_save->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 3, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit * 2);
    layout->addWidget(caption);
    layout->addLayout(standard);
    layout->addWidget(own);
    layout->addWidget(m_queues, 1);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ThresholdsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const Queue &queue : queues)
        addQueue(queue);
    for (QSpinBox *spin : findChildren<QSpinBox *>())
        connect(spin, &QSpinBox::valueChanged, this, &ThresholdsDialog::check);
    check();
    m_opened = values();
}

std::vector<int> ThresholdsDialog::values() const
{
    std::vector<int> all;
    const auto take = [&all](const Fields &fields) {
        for (const QSpinBox *spin : fields)
            all.push_back(spin->value());
    };
    take(m_standard);
    for (const Line &line : m_lines)
        take(line.fields);
    return all;
}

QSpinBox *ThresholdsDialog::field(bool isSeconds, bool mayBeStandard, const QString &name)
{
    auto *spin = new QSpinBox(this);
    spin->setRange(mayBeStandard ? ThresholdTable::asAll : 1, isSeconds ? mostSeconds : mostCalls);
    spin->setSuffix(isSeconds ? tr(" s", "seconds") : QString());
    spin->setAccessibleName(name);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setAlignment(Qt::AlignRight);
    if (mayBeStandard)
        spin->setSpecialValueText(tr("as all"));
    return spin;
}

void ThresholdsDialog::addQueue(const Queue &queue)
{
    const int row = m_queues->rowCount();
    m_queues->insertRow(row);
    m_queues->setItem(row, 0, new QTableWidgetItem(shownName(queue)));
    Line line{queue, {}, false};
    const ThresholdTable &table = m_thresholds->table();
    const auto own = table.ofQueues.constFind(queue.id);
    for (std::size_t i = 0; i < line.fields.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        line.fields[i] = field(
            i >= 2, true,
            QStringLiteral("%1, %2").arg(m_queues->horizontalHeaderItem(column)->text(), shownName(queue)));
        line.fields[i]->setValue(own == table.ofQueues.constEnd() ? ThresholdTable::asAll
                                                                  : valuesOf(*own)[i]);
        m_queues->setCellWidget(row, column, line.fields[i]);
    }
    m_lines.push_back(line);
}

void ThresholdsDialog::showQueue(int queueId)
{
    const auto line =
        std::ranges::find(m_lines, queueId, [](const Line &candidate) { return candidate.queue.id; });
    if (line == m_lines.end())
        return;
    m_queues->scrollToItem(m_queues->item(static_cast<int>(line - m_lines.begin()), 0));
    line->fields.front()->setFocus();
    line->fields.front()->selectAll();
}

void ThresholdsDialog::setPresentQueues(const std::vector<Queue> &queues)
{
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        Line &line = m_lines[row];
        const bool isThere = std::ranges::find(queues, line.queue.id,
                                               [](const Queue &queue) { return queue.id; }) != queues.end();
        if (isThere == !line.isGone)
            continue;
        line.isGone = !isThere;
        m_queues->item(static_cast<int>(row), 0)
            ->setText(line.isGone ? tr("%1 (removed meanwhile)").arg(shownName(line.queue))
                                  : shownName(line.queue));
        for (QSpinBox *spin : line.fields)
            spin->setEnabled(isThere);
    }
    check();
}

QueueThresholds ThresholdsDialog::read(const Fields &fields)
{
    return {{fields[0]->value(), fields[1]->value()}, {fields[2]->value(), fields[3]->value()}};
}

bool ThresholdsDialog::hasOwn(const Line &line)
{
    return std::ranges::any_of(line.fields,
                               [](const QSpinBox *spin) { return spin->value() != ThresholdTable::asAll; });
}

ThresholdTable ThresholdsDialog::table() const
{
    ThresholdTable table{read(m_standard), {}};
    for (const Line &line : m_lines) {
        if (hasOwn(line) && !line.isGone)
            table.ofQueues.insert(line.queue.id, read(line.fields));
    }
    return table;
}

QString ThresholdsDialog::troubleOf(const QueueThresholds &thresholds)
{
    if (thresholds.waitingCalls.isCrossed())
        return tr("waiting calls would be an alarm (%1) before they are a warning (%2)")
            .arg(thresholds.waitingCalls.alarm)
            .arg(thresholds.waitingCalls.warning);
    if (thresholds.longestWait.isCrossed())
        return tr("the longest wait would be an alarm (%1 s) before it is a warning (%2 s)")
            .arg(thresholds.longestWait.alarm)
            .arg(thresholds.longestWait.warning);
    return {};
}

void ThresholdsDialog::check()
{
    const ThresholdTable entered = table();
    QStringList troubles;
    const auto judge = [&](const Fields &fields, const QueueThresholds &thresholds, const QString &name) {
        const QString trouble = troubleOf(thresholds);
        if (!trouble.isEmpty())
            troubles.append(QStringLiteral("%1: %2.").arg(name, trouble));
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (!fields[i])
                continue;
            const bool isAtFault =
                i < 2 ? thresholds.waitingCalls.isCrossed() : thresholds.longestWait.isCrossed();
            fields[i]->setStyleSheet(isAtFault ? QStringLiteral("QSpinBox { border: 1px solid %1; }")
                                                     .arg(Theme::instance().alarm().text.name())
                                               : QString());
        }
    };
    judge(m_standard, entered.standard, tr("All queues"));
    for (const Line &line : m_lines) {
        if (line.isGone)
            continue;
        judge(line.fields, hasOwn(line) ? entered.of(line.queue.id) : QueueThresholds(),
              shownName(line.queue));
    }
    m_trouble->warn(
        troubles.isEmpty()
            ? QString()
            : tr("%1 Make the alarm at least as large as the warning.").arg(troubles.constFirst()));
    m_save->setEnabled(troubles.isEmpty());
}

void ThresholdsDialog::save()
{
    m_save->setEnabled(false);
    const QPointer self(this);
    m_thresholds->set(table(), [self](const client::RequestOutcome &outcome) {
        if (!self)
            return;
        if (outcome.isDone()) {
            self->accept();
            return;
        }
        self->check();
        self->m_trouble->warn(tr("The thresholds hold in this window but are not kept on the server. %1")
                                  .arg(outcome.refusals.join(QLatin1Char(' '))));
    });
}

} // namespace xivocc::ccmanager
