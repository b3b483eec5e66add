#include "agent_group_test.h"
#include "xivo_rows.h"

#include <xivo/database/agent_group_writer.h>
#include <xivo/database/database_reader.h>

#include <QSignalSpy>
#include <QTest>

namespace xivocc::test {

using xivo::AgentGroupWriter;

namespace {

constexpr int patience = 20'000;

config::DatabaseSettings at(const QUrl &url)
{
    config::DatabaseSettings settings;
    settings.url = url;
    return settings;
}

/// The refusal's code and reason; "done" when there was none.
QString change(AgentGroupWriter &writer, int agent, int group)
{
    QString ending;
    writer.setGroup(agent, group, [&ending](const commands::Refusal *refusal) {
        ending = refusal ? refusal->code + QStringLiteral(": ") + refusal->reason : QStringLiteral("done");
    });
    (void)QTest::qWaitFor([&ending] { return !ending.isEmpty(); }, patience);
    return ending;
}

/// The groups of the first agent before and after he is put in another; empty: it was refused.
std::pair<int, int> changeTheFirst(const QUrl &url)
{
    xivo::DatabaseReader reader(at(url), config::SiteSettings{});
    QSignalSpy read(&reader, &xivo::DatabaseReader::configurationRead);
    reader.start();
    if (!read.wait(patience) || reader.configuration().agents.empty())
        return {};
    const Agent agent = reader.configuration().agents.front();
    AgentGroupWriter writer(at(url));
    QObject::connect(&writer, &AgentGroupWriter::changed, &reader, &xivo::DatabaseReader::refreshSoon);
    if (change(writer, agent.id, agent.groupId + 1) != QLatin1String("done") || !read.wait(patience))
        return {};
    return {agent.groupId, reader.configuration().agents.front().groupId};
}

} // namespace

void AgentGroupTest::writesWhatItMay()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.error()));
    const QString name = QStringLiteral("writable");
    QVERIFY2(m_cluster.createDatabase(name, xivoSqlFiles(QStringLiteral("16.14"))),
             qPrintable(m_cluster.error()));
    QVERIFY(m_cluster.execute(name, QStringLiteral("grant update (numgroup) on agentfeatures to stats")));
    const auto [before, after] = changeTheFirst(m_cluster.url(name));
    QVERIFY(before > 0);
    QCOMPARE(after, before + 1);
    AgentGroupWriter writer(at(m_cluster.url(name)));
    QVERIFY(change(writer, 4711, 1).startsWith(QLatin1String("UnknownAgent")));
}

void AgentGroupTest::saysWhichRightIsMissing()
{
    const QString name = QStringLiteral("readonly");
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.error()));
    QVERIFY2(m_cluster.createDatabase(name, xivoSqlFiles(QStringLiteral("16.14"))),
             qPrintable(m_cluster.error()));
    AgentGroupWriter writer(at(m_cluster.url(name)));
    const QString ending = change(writer, 1, 1);
    QVERIFY2(ending.startsWith(QLatin1String("NotPermitted")) &&
                 ending.contains(QLatin1String("grant update (numgroup) on agentfeatures")),
             qPrintable(ending));
}

void AgentGroupTest::writesToTheSimulatedDatabase()
{
    const QString file = m_files.filePath(QStringLiteral("groups.sqlite"));
    QVERIFY(createSqliteXivo(file));
    const auto [before, after] = changeTheFirst(QUrl(QStringLiteral("sqlite://") + file));
    QVERIFY(before > 0);
    QCOMPARE(after, before + 1);
}

void AgentGroupTest::saysThatTheDatabaseIsAway()
{
    AgentGroupWriter away(at(QUrl(QStringLiteral("postgresql://stats:secret@127.0.0.1:1/asterisk"))));
    QVERIFY(change(away, 1, 1).startsWith(QLatin1String("LinkDown")));
    AgentGroupWriter nowhere(at(QUrl(QStringLiteral("mysql://127.0.0.1/asterisk"))));
    QVERIFY(change(nowhere, 1, 1).startsWith(QLatin1String("LinkDown")));
}

} // namespace xivocc::test
