#pragma once

#include <client/session.h>

#include <QLabel>

namespace xivocc::widgets {

/// The state of the link as one coloured word with an icon's worth of shape: Live, Reconnecting, Stale since
/// 0:12.
class LinkLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

    void setStatus(const client::LinkStatus &status);

private:
    void refresh();

    client::LinkStatus m_status;
};

} // namespace xivocc::widgets
