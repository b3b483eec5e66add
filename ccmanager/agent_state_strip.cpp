#include "agent_state_strip.h"

#include <models/agent_table_model.h>
#include <models/roles.h>
#include <widgets/icon.h>
#include <widgets/theme.h>

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <array>
#include <map>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using widgets::ChipColors;
using widgets::Theme;

namespace {

constexpr int chipHeight = 24;
constexpr int chipPadding = 8;
constexpr int iconSize = 14;
constexpr int margin = 12;
/// The order in which a supervisor looks for them.
constexpr std::array shownPhases{AgentPhase::Ready,    AgentPhase::LoggedIn, AgentPhase::OnCall,
                                 AgentPhase::Ringing,  AgentPhase::Dialing,  AgentPhase::OnPause,
                                 AgentPhase::OnWrapup, AgentPhase::LoggedOut};

} // namespace

AgentStateStrip::AgentStateStrip(const QAbstractItemModel *agents, QWidget *parent)
    : QWidget(parent), m_agents(agents)
{
    const auto countSoon = [this] {
        if (!std::exchange(m_isCounting, true))
            QMetaObject::invokeMethod(this, &AgentStateStrip::count, Qt::QueuedConnection);
    };
    connect(agents, &QAbstractItemModel::dataChanged, this, countSoon);
    connect(agents, &QAbstractItemModel::rowsInserted, this, countSoon);
    connect(agents, &QAbstractItemModel::rowsRemoved, this, countSoon);
    connect(agents, &QAbstractItemModel::modelReset, this, countSoon);
    connect(agents, &QAbstractItemModel::layoutChanged, this, countSoon);
    count();
}

void AgentStateStrip::count()
{
    m_isCounting = false;
    std::map<AgentPhase, int> counts;
    for (int row = 0; row < m_agents->rowCount(); ++row) {
        const QModelIndex state = m_agents->index(row, AgentTableModel::State);
        ++counts[static_cast<AgentPhase>(state.data(models::PhaseRole).toInt())];
    }
    m_chips.clear();
    for (const AgentPhase phase : shownPhases) {
        if (const auto found = counts.find(phase); found != counts.end())
            m_chips.push_back({phase,
                               found->second,
                               QStringLiteral("%1 %2").arg(AgentTableModel::phaseWord(phase),
                                                           QLocale().toString(found->second)),
                               {}});
    }
    setAccessibleName(text());
    arrange();
    update();
}

void AgentStateStrip::arrange()
{
    int x = margin;
    int y = 0;
    for (Chip &chip : m_chips) {
        const int chipWidth = fontMetrics().horizontalAdvance(chip.label) + iconSize + 3 * chipPadding;
        if (x > margin && x + chipWidth > width() - margin) {
            x = margin;
            y += chipHeight + chipPadding / 2;
        }
        chip.place = QRect(x, y, chipWidth, chipHeight);
        x += chipWidth + chipPadding / 2;
    }
    setFixedHeight(m_chips.empty() ? 0 : y + chipHeight + chipPadding / 2);
}

void AgentStateStrip::setStale(bool isStale)
{
    m_isStale = isStale;
    update();
}

QString AgentStateStrip::text() const
{
    QStringList states;
    for (const Chip &chip : m_chips)
        states.append(tr("%1: %2", "state: how many agents")
                          .arg(AgentTableModel::phaseWord(chip.phase), QLocale().toString(chip.count)));
    return states.join(tr(", ", "between the parts of an enumeration"));
}

void AgentStateStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::instance();
    for (const Chip &chip : m_chips) {
        const ChipColors colors = theme.chip(m_isStale ? AgentPhase::LoggedOut : chip.phase);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.background);
        painter.drawRoundedRect(chip.place, chipHeight / 2.0, chipHeight / 2.0);
        const QRect iconPlace(chip.place.left() + chipPadding, chip.place.center().y() - iconSize / 2,
                              iconSize, iconSize);
        painter.drawPixmap(iconPlace, widgets::iconPixmap(Theme::iconName(chip.phase), colors.text, iconSize,
                                                          devicePixelRatioF()));
        painter.setPen(colors.text);
        painter.drawText(chip.place.adjusted(iconSize + 2 * chipPadding, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, chip.label);
    }
}

void AgentStateStrip::resizeEvent(QResizeEvent *)
{
    arrange();
}

} // namespace xivocc::ccmanager
