#include "store_place.h"

#include <QTest>

namespace xivocc::test {

void StorePlace::addEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("SQLite") << QStringLiteral("sqlite");
    QTest::newRow("PostgreSQL") << QStringLiteral("postgresql");
}

config::StoreSettings StorePlace::fresh(const QString &engine)
{
    const QString name = QStringLiteral("store%1").arg(++m_made);
    config::StoreSettings settings;
    if (engine == QLatin1String("sqlite")) {
        settings.url = QUrl(QStringLiteral("sqlite://") + pathOf(name + QStringLiteral(".db")));
        return settings;
    }
    if (!m_cluster) {
        m_cluster = std::make_unique<PostgresCluster>();
        if (!m_cluster->start())
            return settings;
    }
    const bool isMade = m_cluster->createDatabase(name, {}) &&
                        m_cluster->execute(name, QStringLiteral("grant all on schema public to ") +
                                                     QLatin1String(PostgresCluster::reader));
    if (isMade)
        settings.url = m_cluster->url(name);
    return settings;
}

bool settled(store::Store &store)
{
    bool isDone = false;
    store.perform([](QSqlDatabase &) -> store::Outcome<void> { return {}; },
                  [&isDone](const auto *) { isDone = true; });
    return QTest::qWaitFor([&isDone] { return isDone; }, 20000);
}

bool executed(store::Store &store, const char *statement)
{
    bool isAccepted = false;
    store.perform(
        [text = QString::fromLatin1(statement)](QSqlDatabase &database) -> store::Outcome<void> {
            const auto done = store::run(database, text);
            if (!done)
                return tl::unexpected(done.error());
            return {};
        },
        [&isAccepted](const commands::Refusal *refusal) { isAccepted = !refusal; });
    return settled(store) && isAccepted;
}

} // namespace xivocc::test
