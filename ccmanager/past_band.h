#pragma once

#include <domain/time.h>

#include <QFrame>
#include <QLabel>

namespace xivocc::ccmanager {

/// The coloured band that says that what stands beneath is not now, and which moment it is.
class PastBand final : public QFrame
{
    Q_OBJECT

public:
    explicit PastBand(QWidget *parent = nullptr);

    /// Nothing is shown yet: 1970.
    void showMoment(Instant moment);
    void showState(const QString &state);
    [[nodiscard]] QString text() const { return m_moment->text(); }

private:
    void tint();

    QLabel *m_icon;
    QLabel *m_moment;
    QLabel *m_age;
    QLabel *m_state;
};

} // namespace xivocc::ccmanager
