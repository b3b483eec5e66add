#pragma once

#include "store_worker.h"

#include <commands/agent_control.h>
#include <config/settings.h>
#include <domain/time.h>

#include <QObject>
#include <QThread>
#include <QTimer>
#include <functional>
#include <memory>

namespace xivocc::store {

/// How the store is, for /health.
struct StoreStatus
{
    bool ok = false;
    Instant since{}; ///< beginning of the present `ok`
    QString reason;  ///< why not ok, one sentence; empty when ok
};

/// The server's own data, in a SQLite file or a PostgreSQL database. Lives in the main thread and never
/// blocks it: all SQL runs, one work after the other, on a thread of its own. A store that cannot be opened
/// refuses each work with its reason (StoreUnavailable) and is tried again. One that works, but does not take
/// what a work is about, refuses that work alone (StoreRefused).
class Store final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxPending = 2000;
    static constexpr seconds retryInterval{10};

    template <typename Result>
    using Answer = std::function<void(const tl::expected<Result, commands::Refusal> &)>;

    explicit Store(const config::StoreSettings &settings, QObject *parent = nullptr);
    /// What was begun is finished; nobody is told any more.
    ~Store() override;

    /// Opens it, so that /health tells at once what is wrong.
    void start();
    [[nodiscard]] const StoreStatus &status() const { return m_status; }
    [[nodiscard]] sql::DatabaseAddress::Engine engine() const { return m_engine; }

    /// `work` runs in the store's thread and in one transaction; it may touch nothing but its copies and the
    /// database. `done` is called once, in this thread, unless the store is destroyed before.
    template <typename Result>
    void perform(std::function<Outcome<Result>(QSqlDatabase &)> work, Answer<Result> done)
    {
        auto result = std::make_shared<Result>();
        post(
            [work = std::move(work), result](QSqlDatabase &database) -> Outcome<void> {
                auto outcome = work(database);
                if (!outcome)
                    return tl::unexpected(outcome.error());
                *result = std::move(*outcome);
                return {};
            },
            [done = std::move(done), result](const Outcome<void> &outcome) {
                if (outcome)
                    done(std::move(*result));
                else
                    done(tl::unexpected(refusalOf(outcome.error())));
            });
    }
    /// A work without a result.
    void perform(StoreWorker::Work work, commands::Done done);

Q_SIGNALS:
    void statusChanged();

private:
    using Finished = std::function<void(const Outcome<void> &)>;

    [[nodiscard]] static commands::Refusal refusalOf(const Failure &failure);
    void post(StoreWorker::Work work, Finished finished);
    void setStatus(const Outcome<void> &outcome);

    QThread m_thread;
    StoreWorker *m_worker = nullptr; ///< lives and dies in m_thread; null when the address is wrong
    sql::DatabaseAddress::Engine m_engine = sql::DatabaseAddress::Engine::Sqlite;
    QTimer m_retry;
    int m_pending = 0;
    StoreStatus m_status;
};

} // namespace xivocc::store
