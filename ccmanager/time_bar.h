#pragma once

#include <client/past_floor.h>

#include <QAbstractSlider>
#include <optional>

namespace xivocc::ccmanager {

/// What is recorded of the last 24 hours, an hour at least, with marks at round times, to choose a moment by
/// mouse or keyboard: arrows 10 s, page keys 5 min, Home and End. What the journal does not hold is hatched. Its value is seconds since its left
/// end was first set.
class TimeBar final : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimeBar(QWidget *parent = nullptr);

    void showRange(const client::PastRange &range);
    /// Unless the user holds the handle.
    void showMoment(Instant moment);
    [[nodiscard]] Instant moment() const { return momentOf(value()); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user, not showMoment().
    void momentChosen(xivocc::Instant moment);
    void playToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect track() const;
    [[nodiscard]] int xOf(Instant moment) const;
    [[nodiscard]] int valueAt(int x) const;
    [[nodiscard]] Instant momentOf(int seconds) const { return m_base + std::chrono::seconds(seconds); }
    [[nodiscard]] int secondsOf(Instant moment) const;
    void paintTimes(QPainter &painter) const;
    /// The shortest round time, in seconds, that is as wide.
    [[nodiscard]] int stepThatFits(int pixels) const;

    Instant m_base{};
    Instant m_oldest{};
    bool m_isShowing = false; ///< the value is set by showMoment()
};

} // namespace xivocc::ccmanager
