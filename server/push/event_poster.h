#pragma once

#include <config/settings.h>
#include <domain/time.h>

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <deque>

class QNetworkReply;

namespace xivocc::push {

/// How the receiver is, for /health.
struct PosterHealth
{
    bool isUp = true; ///< until a post has failed
    Instant since{};
    QString reason; ///< why it is not, one sentence
};

/// Posts JSON bodies to one address, one after the other and in their order. What cannot be delivered is
/// tried again after a pause that doubles; what is too old by then, or too much, is dropped, the oldest
/// first. A body that the receiver refuses (status 400 to 499) is not sent again. Main thread.
class EventPoster final : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        milliseconds answerTime{5'000};
        milliseconds firstPause{1'000};
        milliseconds longestPause{60'000};
        milliseconds longestWait{120'000}; ///< an older event would mislead its receiver
    };
    /// A full picture of a large site and then some; a body is about 300 bytes.
    static constexpr std::size_t maxWaiting = 20'000;

    explicit EventPoster(const config::EventSettings &settings) : EventPoster(settings, Timing()) {}
    EventPoster(const config::EventSettings &settings, const Timing &timing, QObject *parent = nullptr);

    void post(const QByteArray &body);
    [[nodiscard]] const PosterHealth &health() const { return m_health; }
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }
    /// Events that were not delivered, since the start.
    [[nodiscard]] quint64 dropped() const { return m_dropped; }

private:
    struct Event
    {
        QByteArray body;
        Instant since;
    };

    void sendNext();
    void finish(QNetworkReply *reply);
    void delivered();
    void failed(const QString &why);
    void dropOldest();

    const config::EventSettings m_settings;
    const Timing m_timing;
    QNetworkAccessManager m_network;
    std::deque<Event> m_waiting; ///< the first one is on its way while m_isSending
    QTimer m_pause;
    milliseconds m_nextPause;
    PosterHealth m_health;
    quint64 m_dropped = 0;
    bool m_isSending = false;
};

} // namespace xivocc::push
