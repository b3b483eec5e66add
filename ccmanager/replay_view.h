#pragma once

#include "page.h"
#include "past_band.h"
#include "replay_tables.h"
#include "time_bar.h"

#include <client/past_floor.h>

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <optional>

namespace xivocc::ccmanager {

/// The floor of the last 24 hours: any second of it, standing still or played, read-only and marked as past.
class ReplayView final : public Page
{
    Q_OBJECT

public:
    /// Both outlive it; the models are those of the past floor.
    ReplayView(client::PastFloor *past, models::FloorModels *floor, QWidget *parent = nullptr);

    [[nodiscard]] TimeBar *timeBar() const { return m_bar; }
    [[nodiscard]] PastBand *band() const { return m_band; }
    [[nodiscard]] ReplayTables *tables() const { return m_tables; }
    [[nodiscard]] QToolButton *playButton() const { return m_play; }
    [[nodiscard]] QComboBox *speedBox() const { return m_speed; }
    [[nodiscard]] QDateTimeEdit *momentEdit() const { return m_edit; }
    /// Why nothing is shown; empty when something is.
    [[nodiscard]] QString emptyText() const;
    /// What there is to know about what is shown; empty when nothing.
    [[nodiscard]] QString noticeText() const;
    [[nodiscard]] QPushButton *skipButton() const { return m_skip; }

    void focusFilter() override;
    void setStale(bool isStale) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead();
    void arrangeControls();
    [[nodiscard]] QWidget *makeNotice();
    [[nodiscard]] QWidget *makeEmptyPage();
    void openWhenNeeded();
    void togglePlay();
    /// Asks at most every so often while the handle is drawn.
    void seekSoon(Instant moment);
    void showMoment();
    void showState();
    void showNotice();
    void takeFailure(const client::PastRefusal &refusal);
    void tint();

    client::PastFloor *m_past;
    PastBand *m_band;
    TimeBar *m_bar;
    ReplayTables *m_tables;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QPushButton *m_again;
    QFrame *m_notice;
    QLabel *m_noticeText;
    QPushButton *m_skip;
    QToolButton *m_play;
    QComboBox *m_speed;
    QDateTimeEdit *m_edit;
    QPushButton *m_latest;
    QLineEdit *m_search;
    QTimer m_pace;
    std::optional<Instant> m_sought; ///< not asked for yet
    bool m_isTyping = false;         ///< a date that is not complete yet, kept from the moment's own
    QString m_remark;                ///< the last failure, or that the present is reached
};

} // namespace xivocc::ccmanager
