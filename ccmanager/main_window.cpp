#include "main_window.h"

#include "palette_entries.h"

#include <widgets/icon.h>
#include <widgets/second_ticker.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHideEvent>
#include <QLocale>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QTime>

namespace xivocc::ccmanager {

using client::LinkState;
using widgets::Scheme;
using widgets::Theme;

namespace {
const QString geometryKey = QStringLiteral("ccmanager/geometry");
const QString viewKey = QStringLiteral("ccmanager/view");
} // namespace

MainWindow::MainWindow(Workplace &workplace)
    : m_workplace(workplace),
      m_session(&workplace.session),
      m_boards(
          new BoardPage(&workplace.session, &workplace.figures, &workplace.boards, &workplace.thresholds)),
      m_queues(
          new QueuesView(&workplace.floor, &workplace.figures, &workplace.thresholds, &workplace.histories)),
      m_agents(new AgentsView(&workplace.session, &workplace.memberships, &workplace.floor)),
      m_globalView(new GlobalView(workplace)),
      m_callbacks(new CallbacksPage(&workplace.callbacks, &workplace.floor)),
      m_alerts(new AlertsPage(&workplace.alerts, &workplace.floor)),
      m_replay(new ReplayView(&workplace.past, &workplace.pastModels)),
      m_alertStrip(new AlertStrip(&workplace.alerts)),
      m_stack(new QStackedWidget),
      m_rail(makeRail()),
      m_railButtons(new QButtonGroup(this)),
      m_palette(new Palette([this] { return paletteEntries(*this, m_workplace); }, this)),
      m_link(new widgets::LinkLabel),
      m_clock(new QLabel),
      m_trouble(new NoticeLabel),
      m_banner(new QFrame),
      m_bannerText(new QLabel(m_banner)),
      m_logInAgain(new QPushButton(tr("Log in again…"), m_banner)),
      m_schemeButton(new QToolButton),
      m_sessionButton(new QToolButton),
      m_languageButton(new QToolButton)
{
    setWindowTitle(tr("CCManager"));
    setMinimumSize(1024, 600);
    resize(QSize(1360, 840).boundedTo(screen()->availableSize()));
    restoreGeometry(QSettings().value(geometryKey).toByteArray());

    add(View::Overview, m_boards, tr("Overview"), QStringLiteral("layout-dashboard"));
    add(View::Queues, m_queues, tr("Queues"), QStringLiteral("layers"));
    add(View::Agents, m_agents, tr("Agents"), QStringLiteral("users"));
    add(View::GlobalView, m_globalView, tr("Global view"), QStringLiteral("layout-grid"));
    add(View::Callbacks, m_callbacks, tr("Callbacks"), QStringLiteral("phone-forwarded"));
    add(View::Alerts, m_alerts, tr("Alerts"), QStringLiteral("bell-ring"));
    add(View::Replay, m_replay, tr("Replay"), QStringLiteral("history"));
    arrangeBanner();

    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_alertStrip);
    content->addWidget(m_banner);
    content->addWidget(m_trouble);
    content->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(content, 1);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTopBar());
    layout->addLayout(middle, 1);
    setCentralWidget(central);

    connect(m_railButtons, &QButtonGroup::idClicked, this, [this](int id) { show(static_cast<View>(id)); });
    connect(new QShortcut(QKeySequence(QKeySequence::Find), this), &QShortcut::activated, this,
            [this] { currentPage()->focusFilter(); });
    const client::ServerHealth *health = &workplace.health;
    connect(health, &client::ServerHealth::changed, m_link,
            [this, health] { m_link->setLinks(health->links()); });
    m_link->setLinks(health->links());
    connect(m_alerts, &AlertsPage::unacknowledgedChanged, this, &MainWindow::countAlerts);
    connect(m_alerts->attention(), &AlertSignals::activated, this, &MainWindow::showAlerts);
    connect(m_alertStrip, &AlertStrip::listRequested, this, &MainWindow::showAlerts);
    const models::AgentTableModel *agents = workplace.floor.agents();
    const auto tellReasons = [this, agents] { m_alertStrip->setReasons(agents->reasonNames()); };
    connect(agents, &QAbstractItemModel::modelReset, m_alertStrip, tellReasons);
    tellReasons();
    const auto showTrouble = [this] { m_trouble->warn(m_workplace.thresholds.failure()); };
    connect(&workplace.thresholds, &models::Thresholds::failed, this, showTrouble);
    connect(&workplace.thresholds, &models::Thresholds::recovered, this, showTrouble);
    showTrouble();
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, m_palette,
            &Palette::popUp);
    const client::Rights *rights = &workplace.rights;
    const auto tellRestriction = [this, rights] {
        for (const auto &[view, place] : m_places)
            place.page->setRestricted(rights->isRestricted());
    };
    connect(rights, &client::Rights::isRestrictedChanged, this, tellRestriction);
    tellRestriction();
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::tint);
    connect(m_session, &client::Session::statusChanged, this, &MainWindow::follow);
    const auto last = static_cast<View>(QSettings().value(viewKey).toInt());
    show(m_places.contains(last) ? last : View::Queues);
    tint();
    follow(m_session->status());
}

QWidget *MainWindow::makeTopBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *name = new QLabel(tr("CCManager"), bar);
    name->setObjectName(QStringLiteral("section"));
    const client::ServerAddress &address = m_session->address();
    m_sessionButton->setText(tr("%1 on %2", "user on server").arg(m_session->login(), address.host));

    auto *languages = new QMenu(m_languageButton);
    for (const auto &[code, text] : {std::pair{QStringLiteral("en"), QStringLiteral("English")},
                                     std::pair{QStringLiteral("fr"), QStringLiteral("Français")}}) {
        QAction *language = languages->addAction(text);
        language->setCheckable(true);
        language->setChecked(QLocale(code).language() == QLocale().language());
        connect(language, &QAction::triggered, this, [this, code = code] { Q_EMIT languageChosen(code); });
    }
    auto *own = new QMenu(m_sessionButton);
    m_rightsAction = own->addAction(tr("Rights of users…"));
    connect(m_rightsAction, &QAction::triggered, this, &MainWindow::openRights);
    const auto offerRights = [this] { m_rightsAction->setVisible(m_workplace.rights.mayEdit()); };
    connect(&m_workplace.rights, &client::Rights::mayEditChanged, this, offerRights);
    offerRights();
    connect(own->addAction(tr("Leave this session")), &QAction::triggered, this,
            &MainWindow::logOutRequested);
    m_sessionButton->setMenu(own);
    m_sessionButton->setToolTip(tr("Your session"));
    m_sessionButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sessionButton->setLayoutDirection(Qt::RightToLeft); // the arrow after the name
    m_languageButton->setMenu(languages);
    m_languageButton->setToolTip(tr("Language"));
    m_languageButton->setAccessibleName(tr("Language"));
    for (QToolButton *button : {m_sessionButton, m_languageButton})
        button->setPopupMode(QToolButton::InstantPopup);
    m_schemeButton->setToolTip(tr("Light or dark"));
    m_schemeButton->setAccessibleName(tr("Light or dark"));
    for (QToolButton *button : {m_sessionButton, m_languageButton, m_schemeButton})
        button->setObjectName(QStringLiteral("flat"));
    connect(m_schemeButton, &QToolButton::clicked, this, &MainWindow::schemeToggled);

    const auto tick = [this] {
        m_clock->setText(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss")));
    };
    connect(&widgets::SecondTicker::instance(), &widgets::SecondTicker::ticked, m_clock, tick);
    tick();

    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit, Theme::unit * 2, Theme::unit);
    layout->setSpacing(Theme::unit * 2);
    layout->addWidget(name);
    layout->addWidget(m_sessionButton);
    layout->addStretch();
    layout->addWidget(m_link);
    layout->addWidget(m_clock);
    layout->addWidget(m_languageButton);
    layout->addWidget(m_schemeButton);
    return bar;
}

void MainWindow::arrangeBanner()
{
    m_banner->setObjectName(QStringLiteral("banner"));
    m_bannerText->setWordWrap(true);
    m_logInAgain->hide();
    auto *layout = new QHBoxLayout(m_banner);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit, Theme::unit * 3, Theme::unit);
    layout->setSpacing(Theme::unit * 2);
    layout->addWidget(m_bannerText, 1);
    layout->addWidget(m_logInAgain);
    m_banner->hide();
    connect(m_logInAgain, &QPushButton::clicked, this, &MainWindow::logOutRequested);
}

QWidget *MainWindow::makeRail()
{
    auto *rail = new QWidget(this);
    rail->setObjectName(QStringLiteral("rail"));
    rail->setAttribute(Qt::WA_StyledBackground);
    rail->setFixedWidth(192);
    auto *layout = new QVBoxLayout(rail);
    layout->setContentsMargins(Theme::unit, Theme::unit * 2, Theme::unit, Theme::unit);
    layout->setSpacing(4);
    layout->addStretch();
    return rail;
}

void MainWindow::add(View view, Page *page, const QString &name, const QString &icon)
{
    auto *rail = static_cast<QBoxLayout *>(m_rail->layout());
    const QString keys = QStringLiteral("Ctrl+%1").arg(m_places.size() + 1);
    auto *button = new QToolButton(m_rail);
    button->setObjectName(QStringLiteral("railButton"));
    button->setText(QStringLiteral("  ") + name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_railButtons->addButton(button, static_cast<int>(view));
    rail->insertWidget(static_cast<int>(m_places.size()), button);
    m_stack->addWidget(page);
    connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this,
            [this, view] { show(view); });
    m_places.emplace(view, Place{page, button, name, icon});
    m_order.push_back(view);
}

std::vector<MainWindow::Offer> MainWindow::offers() const
{
    std::vector<Offer> offers;
    for (const View view : m_order)
        offers.push_back({view, m_places.at(view).name, m_places.at(view).icon});
    return offers;
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::show(View view)
{
    const Place &place = m_places.at(view);
    m_stack->setCurrentWidget(place.page);
    place.button->setChecked(true);
    QSettings().setValue(viewKey, static_cast<int>(view));
}

void MainWindow::tint()
{
    const Theme &theme = Theme::instance();
    const bool isLight = theme.scheme() == Scheme::Light;
    m_schemeButton->setIcon(
        widgets::icon(isLight ? QStringLiteral("moon") : QStringLiteral("sun"), theme.text()));
    m_sessionButton->setIcon(widgets::icon(QStringLiteral("chevron-down"), theme.mutedText()));
    m_languageButton->setIcon(widgets::icon(QStringLiteral("languages"), theme.text()));
    for (const auto &[view, place] : m_places)
        place.button->setIcon(widgets::icon(place.icon, theme.text()));
    const widgets::ChipColors colors = theme.warning();
    m_banner->setStyleSheet(
        QStringLiteral("QFrame#banner { background: %1; } QFrame#banner QLabel { color: %2; }")
            .arg(colors.background.name(), colors.text.name()));
}

void MainWindow::follow(const client::LinkStatus &status)
{
    m_link->setStatus(status);
    const bool isStale = status.state != LinkState::Live || !status.pbxUp;
    for (const auto &[view, place] : m_places)
        place.page->setStale(isStale);
    m_banner->setVisible(isStale);
    m_logInAgain->setVisible(status.state == LinkState::Refused);
    if (status.state == LinkState::Live)
        m_bannerText->setText(
            tr("The server does not hear the PBX at the moment: what you see may be out of date. "
               "It tries again by itself."));
    else if (status.state == LinkState::Refused)
        m_bannerText->setText(tr("The server does not let you in any more: what you see is out of date, and "
                                 "CCManager does not try again by itself. %1")
                                  .arg(status.reason));
    else
        m_bannerText->setText(tr("The link to the server is interrupted: what you see may be out of date. "
                                 "CCManager connects again by itself. %1")
                                  .arg(status.reason));
}

void MainWindow::showAlerts()
{
    show(View::Alerts);
    m_alerts->open(AlertsPage::Standing);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    activateWindow();
    raise();
}

void MainWindow::openRights()
{
    if (!m_rightsDialog) {
        m_rightsDialog = new RightsDialog(&m_workplace.rights, &m_workplace.floor, this);
        m_rightsDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_rightsDialog->show();
    m_rightsDialog->raise();
}

void MainWindow::countAlerts(int unacknowledged)
{
    QToolButton *button = m_places.at(View::Alerts).button;
    button->setText(QStringLiteral("  ") +
                    (unacknowledged == 0 ? tr("Alerts") : tr("Alerts (%1)").arg(unacknowledged)));
}

/// Closed, or replaced by a window in another language.
void MainWindow::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        QSettings().setValue(geometryKey, saveGeometry());
    QMainWindow::hideEvent(event);
}

} // namespace xivocc::ccmanager
