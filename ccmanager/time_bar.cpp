#include "time_bar.h"

#include <widgets/theme.h>

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <utility>

namespace xivocc::ccmanager {

using widgets::Theme;

namespace {

constexpr std::chrono::hours day{24};
constexpr int margin = 8; // room for half a handle
constexpr int trackTop = 6;
constexpr int trackHeight = 20;
constexpr int handleWidth = 5;

QDateTime local(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

QString timeText(const QDateTime &time)
{
    return time.time() == QTime(0, 0) ? QLocale().toString(time.date(), QStringLiteral("d MMM"))
                                      : time.toString(QStringLiteral("HH:mm"));
}

} // namespace

TimeBar::TimeBar(QWidget *parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSingleStep(10);
    setPageStep(5 * 60);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractSlider::valueChanged, this, [this] {
        update();
        if (!m_isShowing)
            Q_EMIT momentChosen(moment());
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimeBar::showRange(const client::PastRange &range)
{
    if (m_base == Instant{})
        m_base = std::chrono::floor<seconds>(range.newest - day);
    m_oldest = range.oldest;
    const bool wasShowing = std::exchange(m_isShowing, true);
    const auto recorded = std::chrono::ceil<std::chrono::hours>(range.newest - range.oldest);
    const auto span = std::clamp(recorded, std::chrono::hours(1), day);
    setRange(secondsOf(range.newest - span), secondsOf(range.newest));
    m_isShowing = wasShowing;
    update();
}

void TimeBar::showMoment(Instant moment)
{
    if (isSliderDown())
        return;
    const bool wasShowing = std::exchange(m_isShowing, true);
    setValue(secondsOf(moment));
    m_isShowing = wasShowing;
}

QSize TimeBar::sizeHint() const
{
    return {480, trackTop + trackHeight + 8 + fontMetrics().height() + 2};
}

QRect TimeBar::track() const
{
    return {margin, trackTop, width() - 2 * margin, trackHeight};
}

int TimeBar::secondsOf(Instant moment) const
{
    return static_cast<int>(std::chrono::floor<seconds>(moment - m_base).count());
}

int TimeBar::xOf(Instant moment) const
{
    const double span = std::max(1, maximum() - minimum());
    const double part = double((moment - momentOf(minimum())).count()) / 1000 / span;
    return track().left() + static_cast<int>(std::clamp(part, 0.0, 1.0) * track().width());
}

int TimeBar::valueAt(int x) const
{
    const double part = double(x - track().left()) / std::max(1, track().width());
    return minimum() + static_cast<int>(std::clamp(part, 0.0, 1.0) * (maximum() - minimum()));
}

void TimeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setPen(theme.border());
    painter.setBrush(QBrush(theme.border(), Qt::BDiagPattern));
    painter.drawRect(track());
    const int known = xOf(m_oldest);
    const QRect recorded(known, track().top(), track().right() - known + 1, track().height());
    if (m_base != Instant{})
        painter.fillRect(recorded, theme.selection());
    paintTimes(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(theme.accent(), 2) : QPen(theme.border()));
    painter.drawRect(track());
    if (m_base == Instant{})
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.past().background);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(xOf(moment()) - handleWidth / 2, 0, handleWidth, trackTop * 2 + trackHeight, 2,
                            2);
}

void TimeBar::paintTimes(QPainter &painter) const
{
    constexpr int narrowest = 8; // pixels between two lines
    const Theme &theme = Theme::instance();
    painter.setFont(font());
    const int widest = fontMetrics().horizontalAdvance(QStringLiteral("88 MMMM"));
    const int each = stepThatFits(narrowest);
    const int eachNamed = stepThatFits(widest);
    QDateTime time = local(momentOf(minimum()));
    time.setTime(QTime(time.time().hour(), 0));
    for (; Instant(milliseconds(time.toMSecsSinceEpoch())) < momentOf(maximum()); time = time.addSecs(each)) {
        if (Instant(milliseconds(time.toMSecsSinceEpoch())) <= momentOf(minimum()))
            continue;
        const int x = xOf(Instant(milliseconds(time.toMSecsSinceEpoch())));
        const bool isNamed = QTime(0, 0).secsTo(time.time()) % eachNamed == 0;
        painter.setPen(theme.mutedText());
        painter.drawLine(x, track().bottom() - (isNamed ? trackHeight / 2 : trackHeight / 4), x,
                         track().bottom());
        const QRect text(x - widest / 2, track().bottom() + 8, widest, fontMetrics().height());
        if (isNamed && rect().contains(text))
            painter.drawText(text, Qt::AlignCenter, timeText(time));
    }
}

int TimeBar::stepThatFits(int pixels) const
{
    constexpr std::array steps{60, 300, 600, 900, 1800, 3600, 7200, 10'800, 14'400, 21'600};
    const double pixelsOfSecond = double(track().width()) / std::max(1, maximum() - minimum());
    const auto step = std::ranges::find_if(
        steps, [&](int seconds) { return seconds * pixelsOfSecond >= static_cast<double>(pixels); });
    return step == steps.end() ? steps.back() : *step;
}

void TimeBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_base == Instant{})
        return;
    setSliderDown(true);
    setValue(valueAt(event->position().toPoint().x()));
}

void TimeBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_base == Instant{})
        return;
    const int pointed = valueAt(event->position().toPoint().x());
    if (isSliderDown())
        setValue(pointed);
    QToolTip::showText(event->globalPosition().toPoint(),
                       local(momentOf(pointed)).toString(QStringLiteral("HH:mm:ss")), this);
}

void TimeBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void TimeBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        Q_EMIT playToggled();
        return;
    // Later is to the right, whatever a slider thinks of "up".
    case Qt::Key_PageUp:
        triggerAction(SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
        triggerAction(SliderPageStepAdd);
        return;
    default:
        QAbstractSlider::keyPressEvent(event);
    }
}

} // namespace xivocc::ccmanager
