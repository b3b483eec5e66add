#pragma once

#include "ami_session.h"
#include "fact_queue.h"

#include <QMutex>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <memory>

namespace xivocc::ami {

/// The socket of a manager connection and its owner: connects, reconnects with growing pauses, always drains
/// the socket (Asterisk closes a session whose reader blocks), and puts facts into the queue.
/// Lives in the link's thread; only status() may be called from others.
class AmiConnection final : public QObject
{
    Q_OBJECT

public:
    AmiConnection(const config::AmiSettings &settings, const AmiTiming &timing,
                  std::shared_ptr<FactQueue> facts);

    void open();
    void submit(quint64 request, const AmiAction &action);
    void resynchronise();

    [[nodiscard]] AmiStatus status() const;

Q_SIGNALS:
    /// The queue was empty and is not any more.
    void factsQueued();
    void answered(quint64 request, const xivocc::ami::AmiResponse &response);
    void configurationMayHaveChanged();
    void statusChanged();

private:
    void connectSocket();
    [[nodiscard]] QString socketProblem() const;
    void socketConnected();
    void socketRead();
    void tick();
    /// Passes on what the session has to say, and gives the connection up if the session says so.
    void afterSession();
    void queueFacts();
    void watchDelay();
    void giveUp(const QString &reason);
    void publish();

    const config::AmiSettings m_settings;
    const AmiTiming m_timing;
    const std::shared_ptr<FactQueue> m_queue;
    AmiSession m_session;
    QSslSocket *m_socket = nullptr;
    QTimer *m_ticker = nullptr;
    QTimer *m_retry = nullptr;
    bool m_isConnecting = false;
    bool m_wasLive = false;
    milliseconds m_retryPause;
    QString m_loggedError;
    AmiSession::Clock::time_point m_connectingSince{};
    AmiSession::Clock::time_point m_lastAlarm{};

    mutable QMutex m_statusMutex;
    AmiStatus m_status;
};

} // namespace xivocc::ami
