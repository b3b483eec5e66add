#pragma once

#include "ami_action.h"
#include "ami_response.h"
#include "ami_status.h"
#include "ami_timing.h"
#include "fact_queue.h"

#include <config/settings.h>
#include <realtime/facts.h>

#include <QHash>
#include <QObject>
#include <QThread>
#include <functional>
#include <memory>

namespace xivocc::ami {

class AmiConnection;

/// The server's link to Asterisk's manager interface. Lives in the main thread and is used from there only;
/// the socket has a thread of its own, so that a busy main thread never makes Asterisk wait.
class AmiLink final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const AmiResponse &)>;

    explicit AmiLink(const config::AmiSettings &settings, QObject *parent = nullptr);
    AmiLink(const config::AmiSettings &settings, const AmiTiming &timing, std::size_t queueCapacity,
            QObject *parent = nullptr);
    /// Ends the connection. Answers that are still awaited are not told any more.
    ~AmiLink() override;

    /// Connects, and reconnects for as long as the link lives.
    void start();
    /// `answer` is called once, later, within the time limit of the settings.
    void send(const AmiAction &action, Answer answer);
    /// Reads queues, lines and channels anew.
    void resynchronise();

    [[nodiscard]] AmiStatus status() const;

Q_SIGNALS:
    /// In the order in which Asterisk told them; SyncStarted opens each full picture, SyncFinished closes it.
    void factsArrived(const std::vector<xivocc::realtime::TimedFact> &facts);
    /// Asterisk or XiVO told of a change that only the database has in full.
    void configurationMayHaveChanged();
    void statusChanged();

private:
    void deliverFacts();
    void deliverAnswer(quint64 request, const AmiResponse &response);

    std::shared_ptr<FactQueue> m_facts;
    QThread m_thread;
    AmiConnection *m_connection; ///< in m_thread, deleted when it ends
    QHash<quint64, Answer> m_answers;
    quint64 m_lastRequest = 0;
};

} // namespace xivocc::ami
