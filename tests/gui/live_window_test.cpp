#include "live_window_test.h"

#include "once_asked.h"

#include <ccmanager/main_window.h>
#include <models/roles.h>
#include <support/program.h>
#include <support/server_file.h>
#include <widgets/login_dialog.h>

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::testing;
using models::AgentTableModel;
using testing::Program;

namespace {

constexpr int patience = 15'000;

} // namespace

/// A simulated XiVO with hardly a call, a server, and CCManager's window.
class LiveDesk final
{
public:
    QTemporaryDir directory;
    std::unique_ptr<Program> xivo;
    std::unique_ptr<Program> server;
    quint16 api = testing::freePort();
    Workplace workplace;
    client::Session &session = workplace.session;
    models::FloorModels &floor = workplace.floor;
    MainWindow window{workplace};

    [[nodiscard]] bool start()
    {
        const QString database = QStringLiteral("sqlite://") + directory.filePath(QStringLiteral("xivo.db"));
        const quint16 ami = testing::freePort();
        const quint16 agentd = testing::freePort();
        xivo = std::make_unique<Program>(
            QStringLiteral("xivo-sim"),
            QStringList{QStringLiteral("--agents"), QStringLiteral("6"), QStringLiteral("--queues"),
                        QStringLiteral("2"), QStringLiteral("--calls-per-hour"), QStringLiteral("1"),
                        QStringLiteral("--seed"), QStringLiteral("3"), QStringLiteral("--ami-port"),
                        QString::number(ami), QStringLiteral("--agentd-port"), QString::number(agentd),
                        QStringLiteral("--confd-port"), QStringLiteral("0"), QStringLiteral("--database"),
                        database});
        testing::ServerFile file{.api = api, .ami = ami, .database = database, .agentd = agentd};
        if (xivo->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty() || file.write(directory).isEmpty())
            return false;
        return startServer();
    }
    [[nodiscard]] bool startServer()
    {
        server = std::make_unique<Program>(
            QStringLiteral("xivocc-server"),
            QStringList{QStringLiteral("--config"), directory.filePath(QStringLiteral("server.toml"))});
        return !server->awaitLine(QStringLiteral("(%1)").arg(api)).isEmpty();
    }

    [[nodiscard]] QModelIndex cell(int agent, int column)
    {
        const AgentTableModel *agents = floor.agents();
        for (int row = 0; row < agents->rowCount(); ++row) {
            if (agents->index(row, 0).data(models::IdRole).toInt() == agent)
                return agents->index(row, column);
        }
        return {};
    }
    [[nodiscard]] QString text(int agent, int column) { return cell(agent, column).data().toString(); }
    [[nodiscard]] AgentPhase phase(int agent)
    {
        const AgentState *state = floor.agents()->state(agent);
        return state ? state->phase : AgentPhase::LoggedOut;
    }
    /// The first agent who is in this phase, or 0.
    [[nodiscard]] int agentWho(AgentPhase wanted)
    {
        for (int row = 0; row < floor.agents()->rowCount(); ++row) {
            const int agent = floor.agents()->index(row, 0).data(models::IdRole).toInt();
            if (phase(agent) == wanted)
                return agent;
        }
        return 0;
    }
    void click(int agent)
    {
        QTableView *table = window.agentsView()->table();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, AgentTableModel::Name);
            if (index.data(models::IdRole).toInt() != agent)
                continue;
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        }
    }
    AgentActions *actions() { return window.agentsView()->actions(); }

    int chosen = 0; ///< the agent whom the tests act on
    QString extension;
};

LiveWindowTest::LiveWindowTest() : m_desk(std::make_unique<LiveDesk>()) {}
LiveWindowTest::~LiveWindowTest() = default;

void LiveWindowTest::initTestCase()
{
    QVERIFY2(m_desk->start(), qPrintable(m_desk->xivo ? m_desk->xivo->output() : QString()));
}

void LiveWindowTest::logsInByTheDialog()
{
    widgets::LoginDialog dialog(&m_desk->session);
    dialog.setServer(QStringLiteral("127.0.0.1:%1").arg(m_desk->api));
    dialog.setUser(QStringLiteral("superviseur"));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QLineEdit *password = nullptr;
    for (auto *field : dialog.findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            password = field;
    }
    QVERIFY(password);
    QTest::keyClicks(password, QStringLiteral("0000"));
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, patience);

    m_desk->window.show();
    m_desk->window.show(MainWindow::View::Agents);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->floor.agents()->rowCount(), 6, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->agentWho(AgentPhase::Ready) != 0, patience);
    m_desk->chosen = m_desk->agentWho(AgentPhase::Ready);
    m_desk->extension = m_desk->text(m_desk->chosen, AgentTableModel::Phone);
    QVERIFY(!m_desk->extension.isEmpty());
}

void LiveWindowTest::pausesWithAReason()
{
    m_desk->click(m_desk->chosen);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->actions()->pause()->isEnabled(), patience);
    QMenu *menu = m_desk->actions()->pause()->menu();
    Q_EMIT menu->aboutToShow();
    const QString reason = menu->actions().front()->text();
    menu->actions().front()->trigger();
    QTRY_COMPARE(m_desk->text(m_desk->chosen, AgentTableModel::Note), QStringLiteral("Pause: pending…"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(m_desk->chosen), AgentPhase::OnPause, patience);
    QTRY_VERIFY2_WITH_TIMEOUT(m_desk->text(m_desk->chosen, AgentTableModel::State).contains(reason),
                              qPrintable(m_desk->text(m_desk->chosen, AgentTableModel::State)), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(m_desk->chosen, AgentTableModel::Note), QString(), patience);
}

void LiveWindowTest::unpauses()
{
    m_desk->click(m_desk->chosen);
    QTRY_VERIFY(m_desk->actions()->unpause()->isEnabled());
    m_desk->actions()->unpause()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(m_desk->chosen), AgentPhase::Ready, patience);
}

void LiveWindowTest::tellsHowTheServersLinksAre()
{
    const client::ServerHealth &health = m_desk->workplace.health;
    QTRY_VERIFY_WITH_TIMEOUT(!health.links().empty(), patience);
    const auto linkOf = [&health](const QString &name) {
        const auto link = std::ranges::find(health.links(), name, &LinkHealth::name);
        return link == health.links().end() ? LinkHealth() : *link;
    };
    QVERIFY(linkOf(QStringLiteral("ami")).up);
    QVERIFY(linkOf(QStringLiteral("database")).isSound());
}

void LiveWindowTest::whispersToAnAgent()
{
    m_desk->click(m_desk->chosen);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->actions()->listenIn()->isEnabled(), patience);
    const QSignalSpy outcomes(&m_desk->session, &client::Session::commandFinished);
    m_desk->actions()->listenIn()->menu()->actions().at(1)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.count(), 1, patience);
    const auto outcome = outcomes.first().first().value<client::CommandOutcome>();
    QCOMPARE(outcome.action, client::AgentAction::Whisper);
    QVERIFY2(outcome.result == client::CommandOutcome::Result::Done, qPrintable(outcome.reason));
}

void LiveWindowTest::logsOut()
{
    m_desk->click(m_desk->chosen);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->actions()->logOut()->isEnabled(), patience);
    onceAsked<QMessageBox>([](QMessageBox *box) {
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
    m_desk->actions()->logOut()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(m_desk->chosen), AgentPhase::LoggedOut, patience);
}

void LiveWindowTest::refusesAnUnknownExtension()
{
    m_desk->click(m_desk->chosen);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->actions()->logIn()->isEnabled(), patience);
    onceAsked<QInputDialog>([](QInputDialog *dialog) {
        dialog->setTextValue(QStringLiteral("987654"));
        dialog->accept();
    });
    m_desk->actions()->logIn()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_desk->cell(m_desk->chosen, AgentTableModel::Note).data(models::AlarmRole).toBool(), patience);
    QVERIFY2(m_desk->text(m_desk->chosen, AgentTableModel::Note).contains(QStringLiteral("987654")),
             qPrintable(m_desk->text(m_desk->chosen, AgentTableModel::Note)));
    QCOMPARE(m_desk->phase(m_desk->chosen), AgentPhase::LoggedOut);
}

void LiveWindowTest::logsInOnAnExtension()
{
    m_desk->click(m_desk->chosen);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->actions()->logIn()->isEnabled(), patience);
    onceAsked<QInputDialog>([this](QInputDialog *dialog) {
        dialog->setTextValue(m_desk->extension);
        dialog->accept();
    });
    m_desk->actions()->logIn()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(m_desk->chosen), AgentPhase::Ready, patience);
    QCOMPARE(m_desk->text(m_desk->chosen, AgentTableModel::Phone), m_desk->extension);
}

void LiveWindowTest::survivesARestartOfTheServer()
{
    m_desk->server.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.agentsView()->table()->isStale(), patience);
    QCOMPARE(m_desk->floor.agents()->rowCount(), 6);
    QVERIFY(m_desk->startServer());
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window.agentsView()->table()->isStale(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(m_desk->chosen), AgentPhase::Ready, patience);
}

void LiveWindowTest::cleanupTestCase()
{
    m_desk.reset();
}
