#pragma once

#include <domain/queue_history.h>

#include <QHash>
#include <QObject>
#include <QTimer>
#include <deque>
#include <memory>
#include <vector>

namespace xivocc::protocol {
struct QueueHistory;
}

namespace xivocc::client {

class Session;

/// How the day and the last hour of every visible queue went: asked for when the session is live, again every
/// minute, and when many calls were counted at once, as by a server that started anew and has read its log.
/// What was told stays while the session reconnects. GUI thread only.
class QueueHistories final : public QObject
{
    Q_OBJECT

public:
    /// Asked for together; the next ones when these were answered, so that nobody else waits for long.
    static constexpr std::size_t portion = 20;
    static constexpr seconds interval{60};
    static constexpr int manyCalls = 3;
    static constexpr milliseconds soon{2'000};

    explicit QueueHistories(Session *session);

    /// Nothing: not known yet.
    [[nodiscard]] std::shared_ptr<const QueueHistory> of(int queueId) const
    {
        return m_histories.value(queueId);
    }

Q_SIGNALS:
    void changed(int queueId);

private:
    void askForAll();
    void askNext();
    void noteEntered(int queueId, int entered);
    void take(const protocol::QueueHistory &told);

    Session *m_session;
    std::vector<int> m_queueIds;
    std::deque<int> m_toAsk;
    bool m_isAsking = false;
    QHash<int, std::shared_ptr<const QueueHistory>> m_histories;
    QHash<int, int> m_entered; ///< of the day, as told last
    QTimer m_timer;
    QTimer m_soon;
};

} // namespace xivocc::client
