#include "link_label.h"

#include "duration_text.h"
#include "second_ticker.h"
#include "theme.h"

#include <algorithm>

namespace xivocc::widgets {

using client::LinkState;

LinkLabel::LinkLabel(QWidget *parent) : QPushButton(parent), m_list(new LinkList(this))
{
    setCursor(Qt::PointingHandCursor);
    connect(this, &QPushButton::clicked, this, &LinkLabel::showList);
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

void LinkLabel::setLinks(const std::vector<LinkHealth> &links)
{
    m_troubled = static_cast<int>(
        std::ranges::count_if(links, [](const LinkHealth &link) { return !link.isSound(); }));
    m_list->setLinks(links);
    refresh();
}

void LinkLabel::showList()
{
    m_list->adjustSize();
    const QPoint corner = mapToGlobal(QPoint(width() - m_list->width(), height() + Theme::unit / 2));
    m_list->move(corner);
    m_list->show();
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
            word = m_troubled == 0 ? tr("Live") : tr("Live, %n link(s) stale", nullptr, m_troubled);
            colors = m_troubled == 0 ? theme.good() : theme.warning();
            explanation = tr("Show the server's links");
        } else {
            word = tr("Stale for %1").arg(durationSince(m_status.pbxSince.time_since_epoch().count()));
            colors = theme.alarm();
            explanation = tr("The server has lost the PBX. What you see is as old as that; the server tries "
                             "again by itself.");
        }
        break;
    }
    setText(QStringLiteral("%1 %2").arg(m_troubled == 0 ? QStringLiteral("●") : QStringLiteral("▲"), word));
    setToolTip(explanation);
    setAccessibleName(tr("Link state: %1").arg(word));
    const QString style =
        QStringLiteral(
            "QPushButton { background: %1; color: %2; border: none; border-radius: 12px; padding: 4px 12px; "
            "font-weight: 600; } QPushButton:focus { border: 1px solid %2; }")
            .arg(colors.background.name(), colors.text.name());
    if (styleSheet() != style)
        setStyleSheet(style);
}

} // namespace xivocc::widgets
