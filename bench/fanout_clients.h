#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <memory>
#include <vector>

class QWebSocket;

namespace xivocc::bench {

/// Clients that hear everything and measure how old an event is when it reaches them. What comes in the
/// warm-up is not counted.
class FanoutClients final : public QObject
{
    Q_OBJECT

public:
    FanoutClients(const QUrl &url, int count, int queues, int warmUpSeconds, int seconds);
    ~FanoutClients() override;

private:
    void receive(const QString &message);
    void report();

    std::vector<std::unique_ptr<QWebSocket>> m_clients;
    QTimer m_ping;
    std::vector<double> m_milliseconds; ///< age of each stamped message
    qint64 m_messages = 0;
    qint64 m_characters = 0;
    bool m_isCounting = false;
    int m_closed = 0;
    QElapsedTimer m_counted;
};

} // namespace xivocc::bench
