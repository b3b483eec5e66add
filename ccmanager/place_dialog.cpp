#include "place_dialog.h"

#include "placement_drag.h"

#include <models/membership_edit.h>
#include <widgets/theme.h>

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace xivocc::ccmanager {

PlaceDialog::PlaceDialog(const QString &title, const QString &confirm, const std::vector<int> &queueIds,
                         const models::QueueTableModel &queues, const client::QueuePlace &start,
                         QWidget *parent)
    : QDialog(parent), m_queue(new QComboBox(this)), m_penalty(new QSpinBox(this))
{
    setWindowTitle(title);
    for (const int id : queueIds)
        m_queue->addItem(PlacementDrag::queueName(id, queues), id);
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(start.queueId)));
    m_queue->setAccessibleName(tr("Queue"));
    m_queue->setMinimumWidth(260);
    m_penalty->setRange(0, std::max(models::highestPenalty, start.penalty)); // of where one stands now
    m_penalty->setValue(start.penalty);
    m_penalty->setAccessibleName(tr("Penalty"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *accept = new QPushButton(confirm, this);
    accept->setObjectName(QStringLiteral("primary"));
    accept->setDefault(true);
    buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *heading = new QLabel(title, this);
    heading->setObjectName(QStringLiteral("section"));
    auto *form = new QFormLayout(this);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setContentsMargins(widgets::Theme::unit * 3, widgets::Theme::unit * 2, widgets::Theme::unit * 3,
                             widgets::Theme::unit * 2);
    form->addRow(heading);
    form->addRow(tr("Queue"), m_queue);
    form->addRow(tr("Penalty"), m_penalty);
    form->addRow(buttons);
}

client::QueuePlace PlaceDialog::place() const
{
    return {m_queue->currentData().toInt(), m_penalty->value()};
}

} // namespace xivocc::ccmanager
