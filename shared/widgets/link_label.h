#pragma once

#include <client/session.h>

#include <QDeadlineTimer>
#include <QLabel>

namespace xivocc::widgets {

/// The state of the link as one coloured word with an icon's worth of shape: Live, Reconnecting in 4 s,
/// Stale for 0:12.
class LinkLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

    void setStatus(const client::LinkStatus &status);

private:
    void refresh();
    [[nodiscard]] QString reconnectingText() const;

    client::LinkStatus m_status;
    QDeadlineTimer m_retry; ///< when the next attempt begins
};

} // namespace xivocc::widgets
