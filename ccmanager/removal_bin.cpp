#include "removal_bin.h"

#include "placement_drag.h"

#include <widgets/theme.h>

#include <QDragEnterEvent>
#include <algorithm>

namespace xivocc::ccmanager {

using models::Placement;
using widgets::Theme;

RemovalBin::RemovalBin(const models::PlacementModel *placements, const models::QueueTableModel *queues,
                       QWidget *parent)
    : QLabel(parent), m_placements(placements), m_queues(queues)
{
    setAcceptDrops(true);
    setAlignment(Qt::AlignCenter);
    setMinimumHeight(Theme::unit * 7);
    setAccessibleName(tr("Bin: drop here to remove from the queue"));
}

void RemovalBin::showWords(const QString &text, bool isHot)
{
    const widgets::ChipColors colors = Theme::instance().alarm();
    setText(text);
    setStyleSheet(QStringLiteral("background: %1; color: %2; border: %3px dashed %2; border-radius: 8px;")
                      .arg(colors.background.name(), colors.text.name())
                      .arg(isHot ? 3 : 1));
}

void RemovalBin::showEvent(QShowEvent *event)
{
    showWords(tr("Drop here to remove from the queue"), false);
    QLabel::showEvent(event);
}

void RemovalBin::dragEnterEvent(QDragEnterEvent *event)
{
    const auto placements = PlacementDrag::placementsIn(event->mimeData());
    if (placements.empty() || !std::ranges::all_of(placements, &Placement::isInQueue))
        return;
    showWords(PlacementDrag::words(PlacementAction::Remove, placements, {}, *m_placements, *m_queues), true);
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void RemovalBin::dragLeaveEvent(QDragLeaveEvent *)
{
    showWords(tr("Drop here to remove from the queue"), false);
}

void RemovalBin::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT dropped(PlacementDrag::placementsIn(event->mimeData()));
}

} // namespace xivocc::ccmanager
