#include "picture_walk.h"

#include <ccmanager/thresholds_dialog.h>
#include <models/alert_texts.h>
#include <models/roles.h>

#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QPixmap>
#include <QScreen>
#include <algorithm>

namespace xivocc::ccmanager {

using View = MainWindow::View;

namespace {

constexpr int calm = 1500; ///< until a view has drawn its figures
constexpr int shortly = 600;

void closeDialogs(MainWindow &window)
{
    const auto dialogs = window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->hide();
}

/// So that lists have something to show: callers who wait at all.
void keepAlertRule(client::Alerts &alerts)
{
    if (!alerts.rules().empty())
        return;
    AlertRule waiting;
    waiting.name = QStringLiteral("Somebody waits");
    waiting.condition.figure =
        FigureCondition{models::statisticOf(models::Figure::WaitingCalls), AlertComparison::Above, 0};
    waiting.condition.heldFor = seconds(2);
    alerts.saveRule(waiting, {});
    AlertRule pause;
    pause.name = QStringLiteral("Long pause");
    pause.condition.state = StateCondition{AgentPhase::OnPause, {}};
    pause.condition.heldFor = seconds(20 * 60);
    pause.isSounding = true;
    alerts.saveRule(pause, {});
}

/// A list whose requests are due on several days.
void keepCallbacks(Workplace &workplace)
{
    client::Callbacks &callbacks = workplace.callbacks;
    if (!callbacks.lists().empty() || workplace.figures.queues().empty())
        return;
    const QByteArray file =
        "phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|period\n"
        "0299000001|0600000001|Ada|Moreau|Example Ltd|Call back quickly||\n"
        "0299000002||Paul|Weber|||2016-08-01|\n"
        "0299000003||Lucie|Garnier|Garnier SA|Order 4711|2030-08-01|\n";
    QObject::connect(&callbacks, &client::Callbacks::changed, &callbacks, [&callbacks, file] {
        if (callbacks.lists().size() == 1 && callbacks.lists().front().callbacks.empty())
            callbacks.importFile(callbacks.lists().front().uuid, file, [](const client::ImportOutcome &) {});
    });
    callbacks.addList(QStringLiteral("Monday"), workplace.figures.queues().front().id,
                      [](const client::RequestOutcome &) {});
}

void selectAgents(MainWindow &window, int count)
{
    QTableView *table = window.agentsView()->table();
    table->clearSelection();
    for (int row = 0; row < std::min(count, table->model()->rowCount()); ++row)
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace

PictureWalk::PictureWalk(Program *program, const QString &directory, const QString &suffix)
    : m_program(program), m_directory(directory), m_suffix(suffix)
{
    constexpr int patience = 40'000;
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        Q_EMIT failed(
            QStringLiteral("No agents within %1 s. Look whether the server runs and the password is right.")
                .arg(patience / 1000));
    });
    addViews();
    addDialogs();
}

void PictureWalk::addViews()
{
    const auto show = [](View view) { return [view](MainWindow &window) { window.show(view); }; };
    m_scenes.push_back({QStringLiteral("queues"), show(View::Queues), 2 * calm});
    m_scenes.push_back({QStringLiteral("agents"), show(View::Agents), calm});
    m_scenes.push_back({QStringLiteral("overview"), show(View::Overview), calm});
    m_scenes.push_back({QStringLiteral("compose"),
                        [](MainWindow &window) {
                            window.show(View::Overview);
                            window.boardPage()->composeButton()->click();
                        },
                        calm, [](MainWindow &window) { window.boardPage()->composeButton()->click(); }});
    m_scenes.push_back({QStringLiteral("global"), show(View::GlobalView), calm});
    m_scenes.push_back({QStringLiteral("replay"), show(View::Replay), 2 * calm});
    m_scenes.push_back({QStringLiteral("callbacks"), show(View::Callbacks), calm});
    m_scenes.push_back({QStringLiteral("alerts"),
                        [](MainWindow &window) {
                            window.show(View::Alerts);
                            window.alertsPage()->open(AlertsPage::Standing);
                        },
                        4 * calm});
    m_scenes.push_back({QStringLiteral("alerts-history"),
                        [](MainWindow &window) { window.alertsPage()->open(AlertsPage::History); }, calm});
    m_scenes.push_back({QStringLiteral("alerts-rules"),
                        [](MainWindow &window) { window.alertsPage()->open(AlertsPage::Rules); }, shortly});
    m_scenes.push_back({QStringLiteral("alerts-rule"),
                        [](MainWindow &window) {
                            window.alertsPage()->open(AlertsPage::Rules);
                            window.alertsPage()->rules()->openNew();
                        },
                        shortly, closeDialogs});
}

void PictureWalk::addDialogs()
{
    m_scenes.push_back({QStringLiteral("thresholds"),
                        [](MainWindow &window) {
                            window.show(View::Queues);
                            window.queuesView()->openThresholds(0);
                        },
                        shortly, closeDialogs});
    m_scenes.push_back({QStringLiteral("edit-queues"),
                        [](MainWindow &window) {
                            window.show(View::Agents);
                            selectAgents(window, 1);
                            window.agentsView()->membershipActions()->edit()->trigger();
                        },
                        shortly, closeDialogs});
    m_scenes.push_back({QStringLiteral("change-queues"),
                        [](MainWindow &window) {
                            window.show(View::Agents);
                            selectAgents(window, 4);
                            window.agentsView()->membershipActions()->change()->trigger();
                        },
                        shortly, closeDialogs});
    m_scenes.push_back({QStringLiteral("base-configuration"),
                        [](MainWindow &window) {
                            window.show(View::Agents);
                            selectAgents(window, 4);
                            window.agentsView()->membershipActions()->deriveBase()->trigger();
                        },
                        shortly, closeDialogs});
    m_scenes.push_back({QStringLiteral("palette"),
                        [](MainWindow &window) {
                            window.show(View::Agents);
                            selectAgents(window, 2);
                            window.palette()->popUp();
                            window.palette()->field()->setText(QStringLiteral("pau"));
                        },
                        shortly, [](MainWindow &window) { window.palette()->hide(); }});
    m_scenes.push_back(
        {QStringLiteral("rights"),
         [](MainWindow &window) {
             window.rightsAction()->trigger();
             QTimer::singleShot(shortly, &window, [&window] {
                 for (QListWidget *list : window.rightsDialog()->findChildren<QListWidget *>()) {
                     const auto found = list->findItems(QStringLiteral("responsable"), Qt::MatchContains);
                     if (!found.isEmpty())
                         list->setCurrentItem(found.first());
                 }
             });
         },
         2 * shortly, closeDialogs});
}

void PictureWalk::start()
{
    m_patience.start();
    awaitFloor();
}

void PictureWalk::awaitFloor()
{
    constexpr int between = 200;
    Workplace &workplace = m_program->workplace();
    const bool isThere =
        m_program->window() && workplace.floor.agents()->rowCount() > 0 && !workplace.health.links().empty();
    if (!isThere) {
        QTimer::singleShot(between, this, &PictureWalk::awaitFloor);
        return;
    }
    m_patience.stop();
    keepAlertRule(workplace.alerts);
    keepCallbacks(workplace);
    m_program->window()->setGeometry(QGuiApplication::primaryScreen()->geometry());
    next();
}

void PictureWalk::next()
{
    if (m_scenes.empty()) {
        Q_EMIT finished();
        return;
    }
    const Scene scene = m_scenes.front();
    m_scenes.pop_front();
    scene.prepare(*m_program->window());
    QTimer::singleShot(scene.settleMs, this, [this, scene] { take(scene); });
}

void PictureWalk::take(const Scene &scene)
{
    const QString path =
        QDir(m_directory).filePath(QStringLiteral("ccmanager-%1-%2.png").arg(scene.name, m_suffix));
    if (!QGuiApplication::primaryScreen()->grabWindow(0).save(path)) {
        Q_EMIT failed(QStringLiteral("%1 cannot be written.").arg(path));
        return;
    }
    if (scene.leave)
        scene.leave(*m_program->window());
    next();
}

} // namespace xivocc::ccmanager
