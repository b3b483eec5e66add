#include "live_membership_test.h"

#include <ccmanager/edit_queues_dialog.h>
#include <ccmanager/several_queues_dialog.h>
#include <ccmanager/workplace.h>
#include <models/roles.h>
#include <support/program.h>
#include <support/server_file.h>

#include <QTemporaryDir>
#include <QTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::models;
using testing::Program;
using Task = SeveralQueuesDialog::Task;
using Stage = MembershipChangeModel::Stage;

namespace {
constexpr int patience = 20'000;
constexpr int rarePenalty = 17; ///< that the simulator gives nobody
} // namespace

class LiveQueues final
{
public:
    QTemporaryDir directory;
    std::unique_ptr<Program> xivo;
    std::unique_ptr<Program> server;
    quint16 api = testing::freePort();
    Workplace workplace;
    FloorMemberships known{&workplace.floor, &workplace.memberships};

    [[nodiscard]] bool start()
    {
        const QString database = QStringLiteral("sqlite://") + directory.filePath(QStringLiteral("xivo.db"));
        const quint16 ami = testing::freePort();
        const quint16 agentd = testing::freePort();
        const quint16 confd = testing::freePort();
        xivo = std::make_unique<Program>(
            QStringLiteral("xivo-sim"),
            QStringList{QStringLiteral("--agents"), QStringLiteral("8"), QStringLiteral("--queues"),
                        QStringLiteral("4"), QStringLiteral("--calls-per-hour"), QStringLiteral("1"),
                        QStringLiteral("--seed"), QStringLiteral("3"), QStringLiteral("--ami-port"),
                        QString::number(ami), QStringLiteral("--agentd-port"), QString::number(agentd),
                        QStringLiteral("--confd-port"), QString::number(confd), QStringLiteral("--database"),
                        database});
        testing::ServerFile file{
            .api = api, .ami = ami, .database = database, .agentd = agentd, .confd = confd};
        if (xivo->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty() || file.write(directory).isEmpty())
            return false;
        server = std::make_unique<Program>(
            QStringLiteral("xivocc-server"),
            QStringList{QStringLiteral("--config"), directory.filePath(QStringLiteral("server.toml"))});
        return !server->awaitLine(QStringLiteral("(%1)").arg(api)).isEmpty();
    }
    /// Those who are in a queue and have a XiVO user, as they are known now.
    [[nodiscard]] std::vector<AgentMembership> members()
    {
        const AgentTableModel *agents = workplace.floor.agents();
        std::vector<int> ids;
        for (int row = 0; row < agents->rowCount(); ++row)
            ids.push_back(agents->index(row, 0).data(IdRole).toInt());
        std::vector<AgentMembership> found = known.of(ids);
        std::erase_if(found,
                      [](const AgentMembership &agent) { return agent.userId == 0 || agent.active.empty(); });
        return found;
    }
    [[nodiscard]] AgentMembership member(int agentId) { return known.of({agentId}).front(); }
};

LiveMembershipTest::LiveMembershipTest() = default;
LiveMembershipTest::~LiveMembershipTest() = default;

void LiveMembershipTest::initTestCase()
{
    m_desk = std::make_unique<LiveQueues>();
    QVERIFY2(m_desk->start(), qPrintable(m_desk->xivo ? m_desk->xivo->output() : QString()));
    m_desk->workplace.session.open({QStringLiteral("127.0.0.1"), m_desk->api, false},
                                   {QStringLiteral("superviseur"), QStringLiteral("0000"), QString()});
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->members().size() >= 3, patience);
}

void LiveMembershipTest::oneAgentsQueuesAreSaved()
{
    const AgentMembership agent = m_desk->members().front();
    EditQueuesDialog dialog(&m_desk->workplace.memberships, &m_desk->known, agent.agentId, nullptr);
    dialog.show();
    MembershipTableModel *model = dialog.editor()->model();
    QVERIFY(model->setData(model->index(0, MembershipTableModel::Penalty), QString::number(rarePenalty),
                           Qt::EditRole));
    model->setDefault();
    Penalties wanted = model->edit().entered(MembershipSide::Active);
    QTest::mouseClick(dialog.proceedButton(), Qt::LeftButton);
    QVERIFY(dialog.review()->isVisible());
    QCOMPARE(m_desk->member(agent.agentId).active, agent.active); // nothing before it is saved
    QTest::mouseClick(dialog.proceedButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.changes()->count(Stage::Done), dialog.changes()->rowCount(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->member(agent.agentId).active, wanted, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->member(agent.agentId).defaults, wanted, patience);
}

void LiveMembershipTest::aBaseConfigurationIsCreatedAndApplied()
{
    std::vector<AgentMembership> agents = m_desk->members();
    agents.resize(3);
    const std::vector<int> ids{agents[0].agentId, agents[1].agentId, agents[2].agentId};
    const Penalties merged = mergedActive(agents);
    {
        SeveralQueuesDialog dialog(&m_desk->workplace.memberships, &m_desk->known, Task::DeriveBase, ids,
                                   nullptr);
        dialog.show();
        QTest::mouseClick(dialog.proceedButton(), Qt::LeftButton);
        QTest::mouseClick(dialog.proceedButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.changes()->count(Stage::Done), dialog.changes()->rowCount(),
                                  patience);
    }
    for (const int id : ids)
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->member(id).defaults, merged, patience);
    std::vector<int> andOther = ids;
    andOther.push_back(m_desk->members().back().agentId); // has no defaults
    const Penalties others = m_desk->member(andOther.back()).active;
    SeveralQueuesDialog apply(&m_desk->workplace.memberships, &m_desk->known, Task::ApplyDefault, andOther,
                              nullptr);
    apply.show();
    QTest::mouseClick(apply.proceedButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(apply.changes()->count(Stage::Done), apply.changes()->rowCount(), patience);
    for (const int id : ids)
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->member(id).active, merged, patience);
    QCOMPARE(m_desk->member(andOther.back()).active, others);
}

void LiveMembershipTest::aRefusalStandsOnItsRow()
{
    const AgentMembership agent = m_desk->members().back();
    EditQueuesDialog dialog(&m_desk->workplace.memberships, &m_desk->known, agent.agentId, nullptr);
    dialog.show();
    MembershipTableModel *model = dialog.editor()->model();
    QVERIFY(model->setData(model->index(0, MembershipTableModel::Penalty), QString::number(rarePenalty + 1),
                           Qt::EditRole));
    m_desk->xivo.reset();
    QTest::mouseClick(dialog.proceedButton(), Qt::LeftButton);
    QTest::mouseClick(dialog.proceedButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.changes()->count(Stage::Refused), 1, patience);
    QVERIFY(dialog.changes()
                ->index(0, MembershipChangeModel::Outcome)
                .data()
                .toString()
                .startsWith(QLatin1String("refused: ")));
    QCOMPARE(m_desk->member(agent.agentId).active, agent.active);
    QTest::mouseClick(dialog.backButton(), Qt::LeftButton);
    QCOMPARE(model->index(0, MembershipTableModel::Penalty).data().toString(),
             QString::number(rarePenalty + 1));
}

void LiveMembershipTest::cleanupTestCase()
{
    m_desk.reset();
}
