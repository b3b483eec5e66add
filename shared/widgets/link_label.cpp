#include "link_label.h"

#include "duration_text.h"
#include "second_ticker.h"
#include "theme.h"

#include <algorithm>

namespace xivocc::widgets {

using client::LinkState;

LinkLabel::LinkLabel(QWidget *parent) : QLabel(parent)
{
    connect(&SecondTicker::instance(), &SecondTicker::ticked, this, &LinkLabel::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &LinkLabel::refresh);
    refresh();
}

void LinkLabel::setStatus(const client::LinkStatus &status)
{
    m_status = status;
    m_retry.setRemainingTime(std::chrono::milliseconds(status.retryIn));
    refresh();
}

QString LinkLabel::reconnectingText() const
{
    const QString age = durationSince(m_status.since.time_since_epoch().count());
    const auto left = std::chrono::ceil<std::chrono::seconds>(
        std::chrono::milliseconds(std::max<qint64>(0, m_retry.remainingTime())));
    return left.count() > 0 ? tr("Reconnecting in %1 s · stale for %2").arg(left.count()).arg(age)
                            : tr("Reconnecting… · stale for %1").arg(age);
}

void LinkLabel::refresh()
{
    const Theme &theme = Theme::instance();
    ChipColors colors = theme.warning();
    QString word;
    QString explanation = m_status.reason;
    switch (m_status.state) {
    case LinkState::Offline:
        word = tr("Offline");
        colors = theme.chip(AgentPhase::LoggedOut);
        break;
    case LinkState::Connecting:
        word = tr("Connecting…");
        break;
    case LinkState::Reconnecting:
        word = reconnectingText();
        break;
    case LinkState::Refused:
        word = tr("Refused");
        colors = theme.alarm();
        break;
    case LinkState::Live:
        if (m_status.pbxUp) {
            word = tr("Live");
            colors = theme.good();
        } else {
            word = tr("Stale for %1").arg(durationSince(m_status.pbxSince.time_since_epoch().count()));
            colors = theme.alarm();
            explanation = tr("The server has lost the PBX. What you see is as old as that; the server tries "
                             "again by itself.");
        }
        break;
    }
    setText(QStringLiteral("● %1").arg(word));
    setToolTip(explanation);
    setAccessibleName(tr("Link state: %1").arg(word));
    const QString style =
        QStringLiteral("background: %1; color: %2; border-radius: 12px; padding: 4px 12px; font-weight: 600;")
            .arg(colors.background.name(), colors.text.name());
    if (styleSheet() != style)
        setStyleSheet(style);
}

} // namespace xivocc::widgets
