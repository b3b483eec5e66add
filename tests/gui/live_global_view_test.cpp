#include "live_global_view_test.h"

#include <ccmanager/global_view.h>
#include <models/roles.h>
#include <support/program.h>
#include <support/server_file.h>

#include <QDragEnterEvent>
#include <QTemporaryDir>
#include <QTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using client::QueuePlace;
using models::Placement;
using models::PlacementModel;
using testing::Program;

namespace {
constexpr int patience = 20'000;
constexpr int farPenalty = 7; ///< that nobody has
} // namespace

class LiveBoard final
{
public:
    QTemporaryDir directory;
    std::unique_ptr<Program> xivo;
    std::unique_ptr<Program> server;
    quint16 api = testing::freePort();
    Workplace workplace;
    PlacementModel *placements = workplace.floor.placements();
    GlobalView view{workplace};

    [[nodiscard]] bool start()
    {
        const QString database = QStringLiteral("sqlite://") + directory.filePath(QStringLiteral("xivo.db"));
        const quint16 ami = testing::freePort();
        const quint16 agentd = testing::freePort();
        const quint16 confd = testing::freePort();
        xivo = std::make_unique<Program>(
            QStringLiteral("xivo-sim"),
            QStringList{QStringLiteral("--agents"), QStringLiteral("12"), QStringLiteral("--queues"),
                        QStringLiteral("3"), QStringLiteral("--calls-per-hour"), QStringLiteral("1"),
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
    void drop(const Placement &what, const QueuePlace &to)
    {
        const std::unique_ptr<QMimeData> mime(PlacementDrag::mimeData({what}));
        QWidget *sheet = view.board()->viewport();
        // Over its line first, which opens when nobody has that penalty yet.
        for (int times = 0; times < 2; ++times) {
            const QPoint point = view.board()->visualRect(to).center();
            QDragEnterEvent enter(point, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(sheet, &enter);
            QDragMoveEvent move(point, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(sheet, &move);
        }
        QDropEvent event(view.board()->visualRect(to).center(), Qt::MoveAction, mime.get(), Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(sheet, &event);
    }
    /// Somewhere a group has agents; agent 0: the group.
    [[nodiscard]] Placement someGroup()
    {
        for (const int queue : view.queueChooser()->all()) {
            for (int penalty = 0; penalty < farPenalty; ++penalty) {
                for (const PlacementModel::Part &part : placements->at({queue, penalty})) {
                    if (part.groupId != 0)
                        return {{queue, penalty}, part.groupId, 0};
                }
            }
        }
        return {};
    }
};

LiveGlobalViewTest::LiveGlobalViewTest() = default;
LiveGlobalViewTest::~LiveGlobalViewTest() = default;

void LiveGlobalViewTest::initTestCase()
{
    m_board = std::make_unique<LiveBoard>();
    QVERIFY2(m_board->start(), qPrintable(m_board->xivo ? m_board->xivo->output() : QString()));
    m_board->view.resize(1360, 3000); // every line in sight
    m_board->view.show();
    m_board->workplace.session.open({QStringLiteral("127.0.0.1"), m_board->api, false},
                                    {QStringLiteral("superviseur"), QStringLiteral("0000"), QString()});
    QTRY_VERIFY_WITH_TIMEOUT(m_board->someGroup().isInQueue(), patience);
}

void LiveGlobalViewTest::aDroppedGroupMovesWhenXivoConfirms()
{
    const Placement group = m_board->someGroup();
    const auto agents = m_board->placements->part(group.place, group.groupId)->agents;
    const QueuePlace to{group.place.queueId, farPenalty};
    m_board->drop(group, to);
    QVERIFY(m_board->placements->contains(group)); // not before XiVO says so
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->placements->contains(group), patience);
    const auto *moved = m_board->placements->part(to, group.groupId);
    QVERIFY(moved);
    QCOMPARE(moved->agents, agents);
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->view.statusLine()->text().contains(QStringLiteral("change(s)")),
                             patience);
    QVERIFY2(!m_board->view.dismissAction()->isEnabled(), qPrintable(m_board->view.statusLine()->text()));
}

void LiveGlobalViewTest::aDroppedAgentMovesWhenXivoConfirms()
{
    const Placement group = m_board->someGroup();
    const int agent = m_board->placements->part(group.place, group.groupId)->agents.front();
    const Placement chip{group.place, group.groupId, agent};
    const auto &queues = m_board->view.queueChooser()->all();
    const QueuePlace to{queues.front() == chip.place.queueId ? queues.back() : queues.front(), 3};
    m_board->drop(chip, to);
    QTRY_VERIFY_WITH_TIMEOUT(m_board->placements->contains({to, group.groupId, agent}), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->placements->contains(chip), patience);
}

void LiveGlobalViewTest::aRefusalOfXivoStaysOnTheChip()
{
    const Placement group = m_board->someGroup();
    m_board->xivo.reset();
    m_board->drop(group, {group.place.queueId, farPenalty + 1});
    QTRY_VERIFY_WITH_TIMEOUT(m_board->view.dismissAction()->isEnabled(), patience);
    QVERIFY(m_board->placements->contains(group));
    m_board->view.board()->choose(group);
    QVERIFY(m_board->view.board()->accessibleDescription().contains(QStringLiteral("Refused: ")));
}

void LiveGlobalViewTest::cleanupTestCase()
{
    m_board.reset();
}
