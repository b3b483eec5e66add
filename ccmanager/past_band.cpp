#include "past_band.h"

#include <widgets/duration_text.h>
#include <widgets/icon.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QDateTime>
#include <QLocale>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {
constexpr int iconSize = 20;
} // namespace

PastBand::PastBand(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_moment(new QLabel(this)),
      m_age(new QLabel(this)),
      m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("pastBand"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 2, Theme::unit, Theme::unit * 2, Theme::unit);
    layout->setSpacing(Theme::unit + 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_moment);
    layout->addWidget(m_age);
    layout->addStretch();
    layout->addWidget(m_state);
    m_moment->setObjectName(QStringLiteral("title"));
    connect(&Theme::instance(), &Theme::changed, this, &PastBand::tint);
    tint();
    showMoment({});
}

void PastBand::showMoment(Instant moment)
{
    if (moment == Instant{}) {
        m_moment->setText(tr("PAST"));
        m_age->clear();
        return;
    }
    const auto sinceEpoch = moment.time_since_epoch().count();
    m_moment->setText(tr("PAST — %1")
                          .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(sinceEpoch),
                                                  tr("ddd d MMM HH:mm:ss", "date format of Qt"))));
    m_age->setText(tr("%1 ago").arg(widgets::durationSince(sinceEpoch)));
}

void PastBand::showState(const QString &state)
{
    m_state->setText(state);
}

void PastBand::tint()
{
    const widgets::ChipColors colors = Theme::instance().past();
    setStyleSheet(
        QStringLiteral("QFrame#pastBand { background: %1; border-radius: 8px; } QLabel { color: %2; }")
            .arg(colors.background.name(), colors.text.name()));
    m_icon->setPixmap(
        widgets::iconPixmap(QStringLiteral("history"), colors.text, iconSize, devicePixelRatioF()));
}

} // namespace xivocc::ccmanager
