#include "journal_worker.h"

#include "log.h"

#include <domain/present_moment.h>

namespace xivocc::journal {

JournalWorker::~JournalWorker()
{
    drain();
}

void JournalWorker::start()
{
    m_second = new QTimer(this);
    connect(m_second, &QTimer::timeout, this, &JournalWorker::advance);
    m_second->start(seconds(1));
    advance();
}

void JournalWorker::drain()
{
    for (const Note &note : m_inbox.takeAll())
        take(note);
    Q_EMIT drained();
}

void JournalWorker::writeAll()
{
    drain();
    if (m_writer.isOpen())
        settle(m_writer.flush());
}

void JournalWorker::take(const Note &note)
{
    if (note.isWhole) {
        settle(m_writer.begin(note.at, note.messages));
        return;
    }
    for (const protocol::ServerMessage &message : note.messages)
        settle(m_writer.note(note.at, message));
}

void JournalWorker::advance()
{
    const Instant now = presentMoment();
    if (m_writer.isOpen()) {
        settle(m_writer.advance(now));
    } else if (now >= m_nextTry || now + retryInterval < m_nextTry) { // or the clock was set back
        m_nextTry = now + retryInterval;
        const JournalWriter::Written opened = m_writer.open(now);
        if (!opened)
            tell(opened.error());
        else if (m_writer.isOpen())
            tell({});
        else
            tell(QStringLiteral("The floor is not being recorded yet: the journal waits for the first whole "
                                "floor, which comes with the XiVO database's configuration."));
    }
}

void JournalWorker::settle(const JournalWriter::Written &written)
{
    if (!written)
        tell(written.error());
    else if (m_writer.isOpen())
        tell({});
}

void JournalWorker::tell(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    if (reason.isEmpty())
        qCInfo(journalLog) << "the floor is being recorded";
    else
        qCWarning(journalLog).noquote() << reason;
    Q_EMIT stateChanged(reason);
}

} // namespace xivocc::journal
