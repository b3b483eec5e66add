#include "replay_view.h"

#include <widgets/icon.h>
#include <widgets/second_ticker.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <utility>

namespace xivocc::ccmanager {

using client::PastFloor;
using widgets::Theme;

namespace {

constexpr milliseconds seekPace{100};

QDateTime local(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

QString timeText(Instant moment)
{
    return local(moment).toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

ReplayView::ReplayView(PastFloor *past, models::FloorModels *floor, QWidget *parent)
    : Page(parent),
      m_past(past),
      m_band(new PastBand(this)),
      m_bar(new TimeBar(this)),
      m_tables(new ReplayTables(past, floor, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(this)),
      m_again(new QPushButton(tr("Try again"), this)),
      m_notice(new QFrame(this)),
      m_noticeText(new QLabel(this)),
      m_skip(new QPushButton(this)),
      m_play(new QToolButton(this)),
      m_speed(new QComboBox(this)),
      m_edit(new QDateTimeEdit(this)),
      m_latest(new QPushButton(tr("Latest moment"), this)),
      m_search(new QLineEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 2);
    layout->addLayout(makeHead());
    layout->addWidget(m_band);
    layout->addWidget(m_bar);
    layout->addWidget(makeNotice());
    m_stack->addWidget(makeEmptyPage());
    m_stack->addWidget(m_tables);
    layout->addWidget(m_stack, 1);

    m_bar->setAccessibleName(tr("Moment of the last 24 hours"));
    m_bar->setAccessibleDescription(
        tr("Left and right: 10 seconds. Page up and page down: 5 minutes. Space: play or pause."));
    m_pace.setSingleShot(true);
    m_pace.setInterval(seekPace);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_sought)
            seekSoon(*m_sought);
    });
    connect(m_bar, &TimeBar::momentChosen, this, &ReplayView::seekSoon);
    connect(m_bar, &TimeBar::playToggled, this, &ReplayView::togglePlay);
    connect(past, &PastFloor::momentChanged, this, &ReplayView::showMoment);
    connect(past, &PastFloor::stateChanged, this, &ReplayView::showState);
    connect(past, &PastFloor::failed, this, &ReplayView::takeFailure);
    connect(past, &PastFloor::arrivedAtThePresent, this, [this] {
        m_remark = tr("You have arrived at the present. The other views show it as it goes on.");
        showNotice();
    });
    connect(&widgets::SecondTicker::instance(), &widgets::SecondTicker::ticked, this, [this] {
        if (isVisible())
            showMoment();
    });
    connect(&Theme::instance(), &Theme::changed, this, &ReplayView::tint);
    tint();
    showState();
}

QLayout *ReplayView::makeHead()
{
    auto *title = new QLabel(tr("Replay"), this);
    title->setObjectName(QStringLiteral("title"));
    m_search->setPlaceholderText(tr("Filter: name, number, group, state…"));
    m_search->setAccessibleName(tr("Filter the queues and agents of that moment"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    connect(m_search, &QLineEdit::textChanged, m_tables, &ReplayTables::setFilter);
    arrangeControls();
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::unit);
    head->addWidget(title);
    head->addSpacing(Theme::unit);
    for (QWidget *control : {static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_speed),
                             static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_latest)})
        head->addWidget(control);
    head->addStretch();
    head->addWidget(m_search);
    return head;
}

void ReplayView::arrangeControls()
{
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_play, &QToolButton::clicked, this, &ReplayView::togglePlay);
    for (const int speed : PastFloor::speeds)
        m_speed->addItem(tr("%1×", "times the speed").arg(speed), speed);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How many seconds of the past pass in one"));
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] {
        m_past->setSpeed(m_speed->currentData().toInt());
        showState();
    });
    m_edit->setDisplayFormat(tr("d MMM yyyy HH:mm:ss", "date format of Qt"));
    m_edit->setCalendarPopup(true);
    m_edit->setMinimumWidth(m_edit->fontMetrics().horizontalAdvance(QStringLiteral("30 mmmm 2026 00:00:00")) +
                            56);
    m_edit->setKeyboardTracking(false);
    m_edit->setAccessibleName(tr("Date and time to show"));
    m_edit->setToolTip(tr("Date and time to show"));
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &chosen) {
        m_isTyping = false;
        seekSoon(Instant(milliseconds(chosen.toMSecsSinceEpoch())));
    });
    connect(m_edit->findChild<QLineEdit *>(), &QLineEdit::textEdited, this, [this] { m_isTyping = true; });
    connect(m_edit, &QDateTimeEdit::editingFinished, this, [this] { m_isTyping = false; });
    connect(m_latest, &QPushButton::clicked, this, [this] {
        m_past->pause();
        m_past->open();
    });
    m_edit->setMinimumHeight(m_latest->sizeHint().height());
}

QWidget *ReplayView::makeNotice()
{
    m_notice->setObjectName(QStringLiteral("notice"));
    m_noticeText->setWordWrap(true);
    auto *layout = new QHBoxLayout(m_notice);
    layout->setContentsMargins(Theme::unit * 2, Theme::unit / 2, Theme::unit, Theme::unit / 2);
    layout->addWidget(m_noticeText, 1);
    layout->addWidget(m_skip);
    m_notice->hide();
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (const auto &gap = m_past->gap(); gap && gap->until)
            m_past->seek(*gap->until);
    });
    return m_notice;
}

QWidget *ReplayView::makeEmptyPage()
{
    auto *page = new QWidget(this);
    m_empty->setObjectName(QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMinimumWidth(560);
    connect(m_again, &QPushButton::clicked, m_past, &PastFloor::open);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(m_empty, 0, Qt::AlignHCenter);
    layout->addSpacing(Theme::unit);
    layout->addWidget(m_again, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QString ReplayView::emptyText() const
{
    return m_past->hasFloor() ? QString() : m_empty->text();
}

QString ReplayView::noticeText() const
{
    return m_notice->isHidden() ? QString() : m_noticeText->text();
}

void ReplayView::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ReplayView::setStale(bool isStale)
{
    if (!isStale)
        openWhenNeeded();
}

void ReplayView::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    openWhenNeeded();
    m_bar->setFocus();
}

void ReplayView::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_past->pause();
}

void ReplayView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        togglePlay();
    else
        Page::keyPressEvent(event);
}

void ReplayView::openWhenNeeded()
{
    if (isVisible() && !m_past->hasFloor() && !m_past->isSeeking())
        m_past->open();
}

void ReplayView::togglePlay()
{
    if (!m_past->hasFloor())
        return;
    m_remark.clear();
    if (m_past->isPlaying())
        m_past->pause();
    else
        m_past->play();
}

void ReplayView::seekSoon(Instant moment)
{
    m_sought = moment;
    if (m_pace.isActive())
        return;
    m_past->seek(*std::exchange(m_sought, std::nullopt));
    m_pace.start();
}

void ReplayView::showMoment()
{
    m_band->showMoment(m_past->now());
    if (const auto range = m_past->range()) {
        m_bar->showRange(*range);
        if (!m_isTyping) {
            const QSignalBlocker silence(m_edit);
            m_edit->setDateTimeRange(local(range->oldest), local(range->newest));
            m_edit->setDateTime(local(m_past->now()));
        }
    }
    if (m_past->hasFloor() && !m_past->isSeeking() && !m_sought)
        m_bar->showMoment(m_past->now());
}

void ReplayView::showState()
{
    const bool hasFloor = m_past->hasFloor();
    const bool isFirst = hasFloor && !m_bar->isEnabled();
    for (QWidget *control :
         {static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_speed), static_cast<QWidget *>(m_edit),
          static_cast<QWidget *>(m_latest), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_search)})
        control->setEnabled(hasFloor);
    if (isFirst && isVisible())
        m_bar->setFocus();
    m_stack->setCurrentIndex(hasFloor ? 1 : 0);
    if (m_past->isSeeking()) {
        m_remark.clear();
        m_empty->setText(tr("Reading the journal…"));
    }
    m_again->setVisible(!m_past->isSeeking());
    m_play->setText(QLatin1Char(' ') + (m_past->isPlaying() ? tr("Pause") : tr("Play")));
    m_play->setToolTip(m_past->isPlaying() ? tr("Stand still (space)") : tr("Play from here (space)"));
    m_band->showState(!hasFloor             ? QString()
                      : m_past->isSeeking() ? tr("Reading the journal…")
                      : m_past->isPlaying() ? tr("Playing at %1×").arg(m_past->speed())
                                            : tr("Standing still"));
    m_tables->setStale(m_past->gap().has_value());
    tint();
    showMoment();
    showNotice();
}

void ReplayView::showNotice()
{
    const auto &gap = m_past->gap();
    if (gap && gap->until)
        m_noticeText->setText(
            tr("Nothing was recorded between %1 and %2, because the server was off or did not "
               "hear the PBX. What you see is what was known last.")
                .arg(timeText(gap->since), timeText(*gap->until)));
    else if (gap)
        m_noticeText->setText(
            tr("Nothing was recorded after %1, because the server was off or did not hear the "
               "PBX. What you see is what was known last.")
                .arg(timeText(gap->since)));
    else
        m_noticeText->setText(m_remark);
    m_skip->setVisible(gap && gap->until);
    if (gap && gap->until)
        m_skip->setText(tr("Go on at %1").arg(timeText(*gap->until)));
    m_notice->setVisible(m_past->hasFloor() && !m_noticeText->text().isEmpty());
}

void ReplayView::takeFailure(const client::PastRefusal &refusal)
{
    if (m_past->hasFloor())
        m_remark = refusal.sentence;
    else
        m_empty->setText(refusal.sentence);
    showNotice();
}

void ReplayView::tint()
{
    const Theme &theme = Theme::instance();
    m_play->setIcon(
        widgets::icon(m_past->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"), theme.text()));
    const widgets::ChipColors colors = theme.warning();
    m_notice->setStyleSheet(QStringLiteral("QFrame#notice { background: %1; border-radius: 8px; } "
                                           "QFrame#notice QLabel { color: %2; }")
                                .arg(colors.background.name(), colors.text.name()));
}

} // namespace xivocc::ccmanager
