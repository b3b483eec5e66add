#pragma once

#include "inbox.h"
#include "journal_writer.h"

#include <QObject>
#include <QTimer>

namespace xivocc::journal {

/// The writer with a clock, in the thread that it may block. A disk that refuses is tried again by itself.
class JournalWorker final : public QObject
{
    Q_OBJECT

public:
    static constexpr seconds retryInterval{10};
    /// The reason until the first attempt.
    [[nodiscard]] static QString notYet() { return QStringLiteral("The journal is not open yet."); }

    /// The inbox outlives it.
    JournalWorker(const JournalRules &rules, Inbox &inbox) : m_writer(rules), m_inbox(inbox) {}
    /// What is in the inbox is written before.
    ~JournalWorker() override;

    void start();
    /// Writes what is in the inbox.
    void drain();
    /// Also what would wait for more to come: all that was noted can be read.
    void writeAll();

Q_SIGNALS:
    /// Why the floor is not being recorded, a sentence; empty: it is.
    void stateChanged(const QString &reason);
    /// The inbox was empty.
    void drained();

private:
    void take(const Note &note);
    void advance();
    void settle(const JournalWriter::Written &written);
    void tell(const QString &reason);

    JournalWriter m_writer;
    Inbox &m_inbox;
    QTimer *m_second = nullptr;
    Instant m_nextTry{};
    QString m_reason = notYet();
};

} // namespace xivocc::journal
