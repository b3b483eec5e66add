#pragma once

#include "inbox.h"
#include "journal_reader.h"
#include "journal_writer.h"

#include <QObject>
#include <QThread>
#include <functional>

namespace xivocc::journal {

class JournalWorker;

/// How the journal is, for /health.
struct JournalStatus
{
    bool isRecording = false;
    Instant since{}; ///< beginning of the present `isRecording`
    QString reason;  ///< why not, a sentence
};

/// The journal of the floor, seen from the main thread, which it never blocks: one thread writes, another one
/// reads. A disk that refuses costs records and nothing else.
class Journal final : public QObject
{
    Q_OBJECT

public:
    /// Further questions are refused.
    static constexpr int mostQuestions = 32;
    template <typename Found> using Answer = std::function<void(const tl::expected<Found, ReadRefusal> &)>;

    explicit Journal(const JournalRules &rules, QObject *parent = nullptr);
    /// What was noted is written; nobody is answered any more.
    ~Journal() override;

    void start();
    [[nodiscard]] const JournalStatus &status() const { return m_status; }

    /// The whole floor, at the beginning and after each wholeNeeded(). Notes before it are left out.
    void noteWhole(Instant at, std::vector<protocol::ServerMessage> messages);
    /// What sessions are told now.
    void note(Instant at, std::vector<protocol::ServerMessage> messages);

    /// Each is answered once, later, in this thread, unless the journal is destroyed before.
    void findFloorAt(Instant at, Answer<protocol::PastFloor> done);
    void findChanges(Instant from, Instant until, Answer<protocol::PastFloorChanges> done);

Q_SIGNALS:
    void statusChanged();
    /// Notes were lost: what follows needs the whole floor first.
    void wholeNeeded();

private:
    void put(Note note);
    void setStatus(const QString &reason);
    /// `latest`: what the answer must know of.
    template <typename Found>
    void ask(Instant latest, std::function<tl::expected<Found, ReadRefusal>(const JournalReader &)> question,
             Answer<Found> done);

    Inbox m_inbox;
    const JournalReader m_reader;
    QThread m_writing;
    QThread m_reading;
    JournalWorker *m_worker; ///< lives and dies in m_writing
    QObject *m_desk;         ///< questions are answered in its thread, m_reading
    JournalStatus m_status;
    int m_questions = 0;
    bool m_hasLost = false;
};

} // namespace xivocc::journal
