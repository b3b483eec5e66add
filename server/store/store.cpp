#include "store.h"

#include "store_location.h"

#include <domain/present_moment.h>

#include <QLoggingCategory>

namespace xivocc::store {

namespace {
Q_LOGGING_CATEGORY(storeLog, "xivocc.store")
} // namespace

Store::Store(const config::StoreSettings &settings, QObject *parent) : QObject(parent)
{
    m_status.since = presentMoment();
    m_status.reason = QStringLiteral("The store is not open yet.");
    m_retry.setInterval(retryInterval);
    connect(&m_retry, &QTimer::timeout, this, &Store::start);

    const QUrl url = settings.url.isEmpty() ? usualLocation() : settings.url;
    auto address = sql::DatabaseAddress::fromUrl(url, sql::DatabaseAddress::Use::Store);
    if (!address) {
        m_status.reason = QStringLiteral("The store's address is wrong: %1.").arg(address.error());
        return;
    }
    m_engine = address->engine();
    m_worker = new StoreWorker(*std::move(address));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
}

Store::~Store()
{
    if (m_worker) {
        m_worker->stopTrying();
        QMetaObject::invokeMethod(m_worker, [] { QThread::currentThread()->quit(); });
    }
    m_thread.wait();
}

void Store::start()
{
    perform([](QSqlDatabase &) -> Outcome<void> { return {}; }, [](const commands::Refusal *) {});
}

void Store::perform(StoreWorker::Work work, commands::Done done)
{
    post(std::move(work), [done = std::move(done)](const Outcome<void> &outcome) {
        if (outcome) {
            done(nullptr);
        } else {
            const commands::Refusal refusal = refusalOf(outcome.error());
            done(&refusal);
        }
    });
}

commands::Refusal Store::refusalOf(const Failure &failure)
{
    return {failure.isOutOfService ? QStringLiteral("StoreUnavailable") : QStringLiteral("StoreRefused"),
            failure.reason + QStringLiteral(" Nothing was changed.")};
}

void Store::post(StoreWorker::Work work, Finished finished)
{
    if (!m_worker) {
        finished(tl::unexpected(Failure{m_status.reason, true}));
        return;
    }
    if (m_pending >= maxPending) {
        finished(tl::unexpected(
            Failure{QStringLiteral("The store has too much to do just now. Try again."), true}));
        return;
    }
    ++m_pending;
    QMetaObject::invokeMethod(
        m_worker, [this, worker = m_worker, work = std::move(work), finished = std::move(finished)] {
            const Outcome<void> outcome = worker->perform(work);
            QMetaObject::invokeMethod(this, [this, outcome, finished] {
                --m_pending;
                setStatus(outcome);
                finished(outcome);
            });
        });
}

void Store::setStatus(const Outcome<void> &outcome)
{
    const bool isOk = outcome || !outcome.error().isOutOfService;
    const QString reason = isOk ? QString() : outcome.error().reason;
    if (!outcome && isOk)
        qCWarning(storeLog).noquote() << outcome.error().reason;
    if (isOk)
        m_retry.stop();
    else
        m_retry.start();
    if (m_status.ok == isOk && m_status.reason == reason)
        return;
    if (m_status.ok != isOk)
        m_status.since = presentMoment();
    m_status.ok = isOk;
    m_status.reason = reason;
    if (isOk)
        qCInfo(storeLog) << "the store is open";
    else
        qCWarning(storeLog).noquote() << reason;
    Q_EMIT statusChanged();
}

} // namespace xivocc::store
