#include "live_supervision_test.h"

#include "floor_fixture.h"

#include <ccmanager/callback_import_dialog.h>
#include <ccmanager/main_window.h>
#include <ccmanager/thresholds_dialog.h>
#include <ccmanager/tile_view.h>
#include <models/alert_texts.h>
#include <models/roles.h>
#include <support/program.h>
#include <support/server_file.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::models;
using testing::Program;

namespace {

constexpr int patience = 30'000;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// Nine agents in two queues with more callers than they can answer.
class SupervisedFloor final
{
public:
    QTemporaryDir directory;
    std::unique_ptr<Program> xivo;
    std::unique_ptr<Program> server;
    quint16 api = testing::freePort();
    Workplace workplace;
    MainWindow window{workplace};

    [[nodiscard]] bool start()
    {
        const QString database = s("sqlite://") + directory.filePath(s("xivo.db"));
        const quint16 ami = testing::freePort();
        const quint16 agentd = testing::freePort();
        xivo = std::make_unique<Program>(
            s("xivo-sim"),
            QStringList{s("--agents"), s("9"), s("--queues"), s("2"), s("--calls-per-hour"), s("2400"),
                        s("--seed"), s("5"), s("--ami-port"), QString::number(ami), s("--agentd-port"),
                        QString::number(agentd), s("--confd-port"), s("0"), s("--database"), database});
        testing::ServerFile file{.api = api, .ami = ami, .database = database, .agentd = agentd};
        file.administrators = s("superviseur");
        if (xivo->awaitLine(s("(%1)").arg(ami)).isEmpty() || file.write(directory).isEmpty())
            return false;
        server = std::make_unique<Program>(s("xivocc-server"),
                                           QStringList{s("--config"), directory.filePath(s("server.toml"))});
        return !server->awaitLine(s("(%1)").arg(api)).isEmpty();
    }
    void logIn(Workplace &of, const QString &login) const
    {
        of.session.open({s("127.0.0.1"), api, false}, {login, s("0000"), QString()});
    }
    /// The queue with the most waiting calls, and how many.
    [[nodiscard]] std::pair<int, int> busiest() const
    {
        std::pair<int, int> most{0, 0};
        for (const Queue &queue : workplace.figures.queues()) {
            const auto value = workplace.figures.value(Figure::WaitingCalls, {{queue.id}}, testing::now());
            if (value.number.value_or(0) > most.second)
                most = {queue.id, static_cast<int>(*value.number)};
        }
        return most;
    }
    [[nodiscard]] Level level(int queueId, Figure figure)
    {
        const QueueTableModel *queues = workplace.floor.queues();
        for (int row = 0; row < queues->rowCount(); ++row) {
            const QModelIndex index = queues->index(row, QueueTableModel::columnOf(figure));
            if (index.data(IdRole).toInt() == queueId)
                return static_cast<Level>(index.data(LevelRole).toInt());
        }
        return Level::Normal;
    }
};

LiveSupervisionTest::LiveSupervisionTest() = default;
LiveSupervisionTest::~LiveSupervisionTest() = default;

void LiveSupervisionTest::initTestCase()
{
    QSettings().clear();
    m_floor = std::make_unique<SupervisedFloor>();
    QVERIFY2(m_floor->start(), qPrintable(m_floor->xivo ? m_floor->xivo->output() : QString()));
    static_cast<QMainWindow &>(m_floor->window).show();
    m_floor->logIn(m_floor->workplace, s("superviseur"));
    QTRY_COMPARE_WITH_TIMEOUT(m_floor->workplace.floor.agents()->rowCount(), 9, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_floor->busiest().second > 0, patience);
}

void LiveSupervisionTest::theFiguresOfAgentsGrow()
{
    m_floor->window.show(MainWindow::View::Agents);
    const AgentTableModel *agents = m_floor->workplace.floor.agents();
    const auto answered = [agents] {
        int sum = 0;
        for (int row = 0; row < agents->rowCount(); ++row)
            sum += agents->index(row, AgentTableModel::FirstStatistic).data().toString().toInt();
        return sum;
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered() > 0, patience);
    const int before = answered();
    QTRY_VERIFY_WITH_TIMEOUT(answered() > before, patience);
}

void LiveSupervisionTest::agentsAreNarrowedByTheirState()
{
    ChoiceButton *states = m_floor->window.agentsView()->findChildren<ChoiceButton *>().at(2);
    states->setChosen({static_cast<int>(AgentPhase::OnCall)});
    const QAbstractItemModel *shown = m_floor->window.agentsView()->table()->model();
    QTRY_VERIFY_WITH_TIMEOUT(shown->rowCount() > 0, patience);
    for (int row = 0; row < shown->rowCount(); ++row)
        QCOMPARE(shown->index(row, 0).data(PhaseRole).toInt(), static_cast<int>(AgentPhase::OnCall));
    states->setChosen({});
    QCOMPARE(shown->rowCount(), 9);
}

void LiveSupervisionTest::aPauseDuringACallIsDoneAndShown()
{
    client::Session &session = m_floor->workplace.session;
    const AgentTableModel *agents = m_floor->workplace.floor.agents();
    QSignalSpy outcomes(&session, &client::Session::commandFinished);
    // Who has just begun to talk goes on for much longer than the client waits for an effect.
    const auto talker = [agents]() -> const AgentState * {
        for (int row = 0; row < agents->rowCount(); ++row) {
            const AgentState *state = agents->state(agents->index(row, 0).data(IdRole).toInt());
            if (state->phase == AgentPhase::OnCall && testing::now() - state->since < seconds(2))
                return state;
        }
        return nullptr;
    };
    const AgentState *state = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((state = talker()) != nullptr, patience);
    const int agent = state->agentId;
    session.pauseAgent(agent, s("dejeuner"));
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 1, patience);
    const auto paused = outcomes.takeFirst().first().value<client::CommandOutcome>();
    QVERIFY2(paused.result == client::CommandOutcome::Result::Done, qPrintable(paused.reason));
    QTRY_COMPARE_WITH_TIMEOUT(agents->state(agent)->cause, s("dejeuner"), patience);
    session.unpauseAgent(agent);
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 1, patience);
    QCOMPARE(outcomes.first().first().value<client::CommandOutcome>().result,
             client::CommandOutcome::Result::Done);
    QTRY_VERIFY_WITH_TIMEOUT(agents->state(agent)->cause.isEmpty(), patience);
}

void LiveSupervisionTest::aThresholdColoursTheQueueAndIsKeptForTheUser()
{
    m_floor->window.show(MainWindow::View::Queues);
    m_floor->window.queuesView()->openThresholds(0);
    auto *dialog = m_floor->window.queuesView()->findChild<ThresholdsDialog *>();
    QVERIFY(dialog);
    for (QSpinBox *spin : dialog->findChildren<QSpinBox *>()) {
        if (spin->accessibleName() == s("Waiting calls: warning, all queues"))
            spin->setValue(1);
        else if (spin->accessibleName() == s("Waiting calls: alarm, all queues"))
            spin->setValue(2);
    }
    QTest::mouseClick(dialog->findChild<QPushButton *>(s("primary")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_floor->workplace.thresholds.table().standard.waitingCalls.alarm, 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_floor->level(m_floor->busiest().first, Figure::WaitingCalls) != Level::Normal,
                             patience);
    Workplace elsewhere;
    m_floor->logIn(elsewhere, s("superviseur"));
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.thresholds.table().standard.waitingCalls.alarm, 2, patience);
}

void LiveSupervisionTest::aTileShowsTheFigureOfTheFloor()
{
    m_floor->window.show(MainWindow::View::Overview);
    const auto tileText = [this] {
        for (const TileView *tile : m_floor->window.boardPage()->view()->findChildren<TileView *>()) {
            if (tile->tile().kind == TileKind::Figure && tile->tile().figure == Figure::WaitingCalls)
                return tile->text();
        }
        return QString();
    };
    const auto waiting = [this] {
        const auto value = m_floor->workplace.figures.value(Figure::WaitingCalls, {}, testing::now());
        return QString::number(static_cast<int>(value.number.value_or(-1)));
    };
    QVERIFY(!tileText().isEmpty());
    QTRY_VERIFY2_WITH_TIMEOUT(tileText().endsWith(s(": ") + waiting()) && waiting() != s("0"),
                              qPrintable(tileText() + s(" / ") + waiting()), patience);
}

void LiveSupervisionTest::anAlertFiresIsAcknowledgedByNameAndIsRemembered()
{
    MainWindow &window = m_floor->window;
    AlertsPage *page = window.alertsPage();
    window.show(MainWindow::View::Alerts);
    page->open(AlertsPage::Rules);
    page->rules()->openNew();
    auto *dialog = page->rules()->findChild<AlertRuleDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QDoubleSpinBox *>()->setValue(0);
    dialog->findChild<QSpinBox *>()->setValue(1);
    dialog->findChild<QLineEdit *>()->setText(s("Somebody waits"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(s("primary")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(page->rules()->table()->rowCount(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(window.alertStrip()->isVisible(), patience);
    const QAbstractItemModel *standing = page->standing()->model();
    QVERIFY(standing->rowCount() > 0);

    page->open(AlertsPage::Standing);
    page->standing()->selectAll();
    QTest::mouseClick(page->acknowledgeButton(), Qt::LeftButton);
    const auto name = [standing] { return standing->index(0, AlertTableModel::Care).data().toString(); };
    QTRY_VERIFY2_WITH_TIMEOUT(standing->rowCount() == 0 || name().startsWith(s("Sylvie Perrin at ")),
                              qPrintable(name()), patience);

    const int rule = m_floor->workplace.alerts.rules().front().id;
    m_floor->workplace.alerts.removeRule(rule, {});
    QTRY_COMPARE_WITH_TIMEOUT(standing->rowCount(), 0, patience);
    page->open(AlertsPage::History);
    QTRY_VERIFY_WITH_TIMEOUT(page->history()->model()->rowCount() > 0, patience);
    QCOMPARE(page->history()->model()->index(0, AlertTableModel::Rule).data().toString(),
             s("Somebody waits"));
}

void LiveSupervisionTest::callbacksAreImportedAfterALookAtTheirLines()
{
    m_floor->window.show(MainWindow::View::Callbacks);
    CallbacksPage *page = m_floor->window.callbacksPage();
    QCOMPARE(page->lists()->count(), 0);
    page->addList(s("Monday"), m_floor->workplace.figures.queues().front().id);
    QTRY_COMPARE_WITH_TIMEOUT(page->lists()->count(), 1, patience);

    const QByteArray head =
        "phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|period\n";
    const auto fileOf = [this](const char *name, const QByteArray &content) {
        QFile file(m_floor->directory.filePath(s(name)));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    };
    page->openImport();
    auto *dialog = page->findChild<CallbackImportDialog *>();
    auto *import = dialog->findChild<QPushButton *>(s("primary"));
    QVERIFY(dialog->open(fileOf("bad.csv", head + "0230210092||John|Doe||||\n|||Nobody|||01/08/2030|\n")));
    QCOMPARE(dialog->lines()->rowCount(), 2);
    QVERIFY(dialog->lines()->isColumnHidden(1));
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->message().startsWith(s("Nothing was imported")), patience);
    QVERIFY(dialog->lines()->item(0, 1)->text().isEmpty());
    QVERIFY2(!dialog->lines()->item(1, 1)->text().isEmpty(), "the bad line says why");
    QVERIFY(!dialog->lines()->isColumnHidden(1) && !import->isEnabled());
    QCOMPARE(page->table()->model()->rowCount(), 0);

    QVERIFY(dialog->open(
        fileOf("good.csv", head + "0230210092|0689746321|John|Doe|MyCompany|Call back quickly||\n"
                                  "0587963214||Alice|O'Neill|YourSociety||2016-08-01|\n")));
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 2, patience);
    const QAbstractItemModel *rows = page->table()->model();
    QCOMPARE(rows->index(0, CallbackTableModel::Timing).data().toString(), s("overdue"));
    QCOMPARE(rows->index(0, CallbackTableModel::Name).data().toString(), s("Alice O'Neill"));
    QCOMPARE(rows->index(1, CallbackTableModel::Timing).data().toString(), s("later"));
    dialog->close();

    const QString tickets = m_floor->directory.filePath(s("tickets.csv"));
    page->saveTickets(tickets);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(tickets), patience);
    QFile written(tickets);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY2(written.readAll().contains("phoneNumber"), "its first line names the fields");
}

void LiveSupervisionTest::rightsGivenInTheDialogHoldAtOnce()
{
    Workplace other;
    m_floor->logIn(other, s("responsable"));
    QTRY_COMPARE_WITH_TIMEOUT(other.floor.queues()->rowCount(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_floor->window.rightsAction()->isVisible(), patience);
    m_floor->window.rightsAction()->trigger();
    RightsDialog *dialog = m_floor->window.rightsDialog();
    QTRY_VERIFY_WITH_TIMEOUT(!m_floor->workplace.rights.users().empty(), patience);
    const auto &users = m_floor->workplace.rights.users();
    const auto claire = std::ranges::find(users, s("responsable"), &RightsHolder::login);
    QVERIFY(claire != users.end());
    dialog->choose(claire->rights.userId);
    auto *profile = dialog->findChild<QComboBox *>();
    profile->setCurrentIndex(profile->findData(static_cast<int>(RightProfile::Supervisor)));
    const QList<CheckList *> lists = dialog->findChildren<CheckList *>();
    for (int row = 0; row < lists.first()->list()->count(); ++row)
        lists.first()->list()->item(row)->setCheckState(row == 0 ? Qt::Checked : Qt::Unchecked);
    QTest::mouseClick(dialog->findChild<QPushButton *>(s("primary")), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(dialog->message().startsWith(s("Saved")), qPrintable(dialog->message()),
                              patience);
    QTRY_COMPARE_WITH_TIMEOUT(other.floor.queues()->rowCount(), 1, patience);
    QCOMPARE(m_floor->workplace.floor.queues()->rowCount(), 2);
}

void LiveSupervisionTest::cleanupTestCase()
{
    m_floor.reset();
    QSettings().clear();
}
