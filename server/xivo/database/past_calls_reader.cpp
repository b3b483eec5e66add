#include "past_calls_reader.h"

#include "past_calls_worker.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QTimer>

namespace xivocc::xivo {

namespace {
constexpr qsizetype maxPending = 100;
constexpr seconds timeLimit{10};
} // namespace

PastCallsReader::PastCallsReader(const config::DatabaseSettings &settings, QObject *parent) : QObject(parent)
{
    auto address = sql::DatabaseAddress::fromUrl(settings.url, sql::DatabaseAddress::Use::Xivo);
    if (!address) {
        m_addressError =
            QStringLiteral("The address of the XiVO database is wrong: %1.").arg(address.error());
        return;
    }
    m_worker = new PastCallsWorker(*std::move(address));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("past calls"));
    m_thread.start();
}

PastCallsReader::~PastCallsReader()
{
    m_thread.quit();
    m_thread.wait();
}

void PastCallsReader::readLine(const CallLogQuestion &question, Answer done)
{
    search(
        QStringLiteral("call_log"),
        [question](QSqlDatabase &database) { return readCallLog(database, question); }, std::move(done));
}

void PastCallsReader::readQueueVisits(const QueueVisitsQuestion &question, Answer done)
{
    search(
        QStringLiteral("queue_log"),
        [question](QSqlDatabase &database) { return xivo::readQueueVisits(database, question); },
        std::move(done));
}

void PastCallsReader::search(const QString &table, Search search, Answer done)
{
    const quint64 ticket = m_nextTicket++;
    const bool overrun = m_pending.size() >= maxPending;
    m_pending.insert(ticket, std::move(done));
    if (m_worker == nullptr || overrun) {
        const QString reason =
            overrun ? QStringLiteral("Too many histories are being read; try again in a minute.")
                    : m_addressError;
        QMetaObject::invokeMethod(
            this, [this, ticket, reason] { answer(ticket, tl::unexpected(reason)); }, Qt::QueuedConnection);
        return;
    }
    QTimer::singleShot(timeLimit, this, [this, ticket] {
        answer(ticket, tl::unexpected(QStringLiteral(
                           "The XiVO database did not answer in time; try again in a minute.")));
    });
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, ticket, table, search = std::move(search),
         deadline = QDeadlineTimer(timeLimit)] {
            if (deadline.hasExpired())
                return; // answered already; running it too would let searches pile up behind slow ones
            const Reading reading = worker->run(table, search);
            QMetaObject::invokeMethod(this, [this, ticket, reading] { answer(ticket, reading); });
        },
        Qt::QueuedConnection);
}

void PastCallsReader::answer(quint64 ticket, const Reading &reading)
{
    if (const auto done = m_pending.take(ticket))
        done(reading);
}

} // namespace xivocc::xivo
