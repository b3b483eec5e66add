#include "journal.h"

#include "journal_worker.h"
#include "log.h"

#include <domain/present_moment.h>

#include <memory>
#include <utility>

namespace xivocc::journal {

namespace {
/// What is older is in the files already.
constexpr seconds surelyWritten{10};
} // namespace

Journal::Journal(const JournalRules &rules, QObject *parent)
    : QObject(parent),
      m_reader(rules.directory),
      m_worker(new JournalWorker(rules, m_inbox)),
      m_desk(new QObject)
{
    m_status = {false, presentMoment(), JournalWorker::notYet()};
    m_worker->moveToThread(&m_writing);
    m_desk->moveToThread(&m_reading);
    connect(&m_writing, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_reading, &QThread::finished, m_desk, &QObject::deleteLater);
    connect(m_worker, &JournalWorker::stateChanged, this, &Journal::setStatus);
    connect(m_worker, &JournalWorker::drained, this, [this] {
        if (std::exchange(m_hasLost, false))
            Q_EMIT wholeNeeded();
    });
    m_writing.setObjectName(QStringLiteral("journal"));
    m_reading.setObjectName(QStringLiteral("past floor"));
    m_writing.start(QThread::LowPriority);
    m_reading.start(QThread::LowPriority);
}

Journal::~Journal()
{
    m_writing.quit();
    m_writing.wait(); // it passes questions on to the reading thread
    m_reading.quit();
    m_reading.wait();
}

void Journal::start()
{
    QMetaObject::invokeMethod(m_worker, &JournalWorker::start);
}

void Journal::noteWhole(Instant at, std::vector<protocol::ServerMessage> messages)
{
    put({at, std::move(messages), true});
}

void Journal::note(Instant at, std::vector<protocol::ServerMessage> messages)
{
    if (!m_hasLost)
        put({at, std::move(messages), false});
}

void Journal::put(Note note)
{
    switch (m_inbox.put(std::move(note))) {
    case Inbox::Outcome::First:
        QMetaObject::invokeMethod(m_worker, &JournalWorker::drain);
        break;
    case Inbox::Outcome::Added:
        break;
    case Inbox::Outcome::Lost:
        if (!std::exchange(m_hasLost, true))
            qCWarning(journalLog)
                << "the disk is too slow for what happens: there will be a gap in the journal";
        break;
    }
}

void Journal::setStatus(const QString &reason)
{
    const bool isRecording = reason.isEmpty();
    if (m_status.isRecording != isRecording)
        m_status.since = presentMoment();
    m_status.isRecording = isRecording;
    m_status.reason = reason;
    Q_EMIT statusChanged();
}

void Journal::findFloorAt(Instant at, Answer<protocol::PastFloor> done)
{
    ask<protocol::PastFloor>(
        at, [at](const JournalReader &reader) { return reader.floorAt(at); }, std::move(done));
}

void Journal::findChanges(Instant from, Instant until, Answer<protocol::PastFloorChanges> done)
{
    ask<protocol::PastFloorChanges>(
        until, [from, until](const JournalReader &reader) { return reader.changes(from, until); },
        std::move(done));
}

template <typename Found>
void Journal::ask(Instant latest,
                  std::function<tl::expected<Found, ReadRefusal>(const JournalReader &)> question,
                  Answer<Found> done)
{
    if (m_questions >= mostQuestions) {
        done(tl::unexpected(ReadRefusal{ReadProblem::TooManyQuestions, {}}));
        return;
    }
    ++m_questions;
    const auto answer = [this, question = std::move(question), done = std::move(done)] {
        auto found = std::make_shared<const tl::expected<Found, ReadRefusal>>(question(m_reader));
        QMetaObject::invokeMethod(this, [this, found = std::move(found), done] {
            --m_questions;
            done(*found);
        });
    };
    if (latest < presentMoment() - surelyWritten) {
        QMetaObject::invokeMethod(m_desk, answer);
        return;
    }
    QMetaObject::invokeMethod(m_worker, [this, answer] {
        m_worker->writeAll();
        QMetaObject::invokeMethod(m_desk, answer);
    });
}

} // namespace xivocc::journal
