#include "alert_strip.h"

#include <models/alert_texts.h>
#include <widgets/icon.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QPointer>
#include <QTimer>
#include <utility>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {
/// Another alert under the mouse takes no click before it can have been read.
constexpr milliseconds readingTime{800};
} // namespace

AlertStrip::AlertStrip(client::Alerts *alerts, QWidget *parent)
    : QFrame(parent),
      m_alerts(alerts),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_acknowledge(new QPushButton(tr("Acknowledge"), this)),
      m_list(new QPushButton(tr("Show all"), this))
{
    setObjectName(QStringLiteral("alertStrip"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_acknowledge->setToolTip(tr("Tell everybody that you take care of it"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit / 2, Theme::unit * 2, Theme::unit / 2);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_acknowledge);
    layout->addWidget(m_list);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertStrip::acknowledge);
    connect(m_list, &QPushButton::clicked, this, &AlertStrip::listRequested);
    connect(alerts, &client::Alerts::alertFired, this, &AlertStrip::follow);
    connect(alerts, &client::Alerts::alertChanged, this, &AlertStrip::follow);
    connect(alerts, &client::Alerts::standingChanged, this, &AlertStrip::follow);
    connect(&Theme::instance(), &Theme::changed, this, &AlertStrip::tint);
    tint();
    follow();
}

void AlertStrip::setReasons(const QHash<QString, QString> &reasons)
{
    m_reasons = reasons;
    follow();
}

void AlertStrip::follow()
{
    const bool isPointedAt = underMouse() || m_acknowledge->hasFocus();
    const Alert *chosen = nullptr; // the newest, but never another than the one about to be clicked
    int waiting = 0;
    for (const Alert &alert : m_alerts->standing()) {
        if (alert.acknowledgement)
            continue;
        ++waiting;
        if (!chosen || !isPointedAt || chosen->id != m_shown)
            chosen = &alert;
    }
    setVisible(chosen);
    const int id = chosen ? chosen->id : 0;
    if (std::exchange(m_shown, id) != id) {
        m_acknowledge->setEnabled(!isPointedAt);
        QTimer::singleShot(readingTime, this, [this] { m_acknowledge->setEnabled(true); });
    }
    if (!chosen)
        return;
    QString text = models::alertText(*chosen, m_reasons);
    if (waiting > 1)
        text = tr("%1 — and %n more", nullptr, waiting - 1).arg(text);
    m_text->setText(text);
    m_text->setAccessibleName(tr("Alert: %1").arg(text));
}

void AlertStrip::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    follow();
}

void AlertStrip::acknowledge()
{
    m_acknowledge->setEnabled(false);
    m_alerts->acknowledge(m_shown, [strip = QPointer(this)](const client::RequestOutcome &outcome) {
        if (!strip || outcome.isDone())
            return;
        strip->m_text->setText(outcome.refusals.join(QLatin1Char(' ')));
        strip->m_acknowledge->setEnabled(true);
    });
}

void AlertStrip::tint()
{
    const widgets::ChipColors colors = Theme::instance().alarm();
    setStyleSheet(
        QStringLiteral("QFrame#alertStrip { background: %1; } "
                       "QFrame#alertStrip QLabel { color: %2; font-weight: 600; background: transparent; }")
            .arg(colors.background.name(), colors.text.name()));
    constexpr int iconSize = 18;
    m_icon->setPixmap(
        widgets::iconPixmap(QStringLiteral("bell-ring"), colors.text, iconSize, devicePixelRatioF()));
}

} // namespace xivocc::ccmanager
