#pragma once

#include "link_list.h"

#include <client/session.h>

#include <QDeadlineTimer>
#include <QPushButton>

namespace xivocc::widgets {

/// The state of the link as one coloured word with an icon's worth of shape: Live, Reconnecting in 4 s,
/// Stale for 0:12. A click shows the server's own links one by one.
class LinkLabel final : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

    void setStatus(const client::LinkStatus &status);
    void setLinks(const std::vector<LinkHealth> &links);
    [[nodiscard]] LinkList *list() const { return m_list; }

private:
    void refresh();
    void showList();
    [[nodiscard]] QString reconnectingText() const;

    client::LinkStatus m_status;
    int m_troubled = 0; ///< links that are down or wanting
    LinkList *m_list;
    QDeadlineTimer m_retry; ///< when the next attempt begins
};

} // namespace xivocc::widgets
