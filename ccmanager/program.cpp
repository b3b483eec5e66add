#include "program.h"

#include <QApplication>
#include <QSettings>

namespace xivocc::ccmanager {

using widgets::LoginDialog;
using widgets::Scheme;
using widgets::Theme;

namespace {

const QString themeKey = QStringLiteral("theme");

/// Deletes a window after the event that asked for it is handled.
template <class Window> void retire(std::unique_ptr<Window> &window)
{
    if (window) {
        window->hide();
        window.release()->deleteLater();
    }
}

/// The same for a workplace, whose windows are retired already: what is deleted later goes in this order.
void retire(std::unique_ptr<Workplace> &workplace)
{
    workplace.release()->deleteLater();
}

} // namespace

Program::Program(QApplication &app, StartOptions options)
    : m_app(app), m_options(std::move(options)), m_workplace(std::make_unique<Workplace>())
{
    const QSettings settings;
    const QString theme = m_options.theme.isEmpty() ? settings.value(themeKey).toString() : m_options.theme;
    Theme::instance().apply(m_app, theme == QLatin1String("dark") ? Scheme::Dark : Scheme::Light);
    m_language.use(m_options.language.isEmpty() ? widgets::Language::preferred() : m_options.language);
    m_workplace->boards.retranslate();
}

Program::~Program() = default;

void Program::start()
{
    const bool isComplete = !m_options.user.isEmpty() && !m_options.password.isEmpty();
    const client::ServerAddress server = LoginDialog::parseAddress(
        m_options.server.isEmpty() ? LoginDialog::rememberedServer() : m_options.server);
    if (!m_options.kiosk.isEmpty() && isComplete && !server.host.isEmpty()) {
        // Nobody may be there to try again when the server is switched on later than the screen.
        m_workplace->session.open(server, {m_options.user, m_options.password, {}},
                                  client::Session::FirstAttempt::Repeated);
        showKiosk();
        return;
    }
    showLogin();
    if (isComplete)
        m_login->submit();
}

bool Program::hasOpenWindow() const
{
    return (m_login && m_login->isVisible()) || (m_window && m_window->isVisible()) ||
           (m_kiosk && m_kiosk->isVisible());
}

void Program::toggleScheme()
{
    const bool isDark = Theme::instance().scheme() == Scheme::Dark;
    Theme::instance().apply(m_app, isDark ? Scheme::Light : Scheme::Dark);
    QSettings().setValue(themeKey, isDark ? QStringLiteral("light") : QStringLiteral("dark"));
}

void Program::showLogin(const LoginDialog *typed)
{
    retire(m_window);
    retire(m_kiosk);
    auto login = std::make_unique<LoginDialog>(&m_workplace->session);
    if (!m_options.server.isEmpty())
        login->setServer(m_options.server);
    if (!m_options.user.isEmpty())
        login->setUser(m_options.user);
    if (!m_options.password.isEmpty())
        login->setPassword(m_options.password);
    if (typed)
        login->takeFieldsOf(*typed);
    connect(login.get(), &LoginDialog::languageChosen, this, [this](const QString &language) {
        widgets::Language::remember(language);
        m_language.use(language);
        m_workplace->boards.retranslate();
        m_workplace->session.close(); // an attempt that nobody would follow
        showLogin(m_login.get());
    });
    connect(login.get(), &QDialog::accepted, this,
            m_options.kiosk.isEmpty() ? &Program::showWindow : &Program::showKiosk);
    connect(login.get(), &QDialog::rejected, this, [] { QApplication::quit(); });
    retire(m_login);
    m_login = std::move(login);
    m_login->show();
}

void Program::showWindow()
{
    retire(m_login);
    retire(m_window);
    m_window = std::make_unique<MainWindow>(*m_workplace);
    connect(m_window.get(), &MainWindow::schemeToggled, this, &Program::toggleScheme);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString &language) {
        widgets::Language::remember(language);
        m_language.use(language);
        m_workplace->boards.retranslate();
        showWindow();
    });
    connect(m_window.get(), &MainWindow::logOutRequested, this, &Program::leave);
    static_cast<QMainWindow *>(m_window.get())->show();
}

void Program::leave()
{
    m_workplace->session.close();
    if (m_options.kiosk.isEmpty())
        m_options.password.clear();
    auto next = std::make_unique<Workplace>();
    next->session.adoptTrust(m_workplace->session);
    retire(m_window);
    retire(m_kiosk);
    retire(m_workplace);
    m_workplace = std::move(next);
    showLogin();
}

void Program::showKiosk()
{
    retire(m_login);
    retire(m_kiosk);
    m_kiosk =
        std::make_unique<BoardWindow>(&m_workplace->session, &m_workplace->figures, &m_workplace->boards,
                                      &m_workplace->thresholds, m_options.kiosk, BoardWindow::Use::Kiosk);
    connect(m_kiosk.get(), &BoardWindow::logInRequested, this, &Program::leave);
    m_kiosk->setCursor(Qt::BlankCursor);
    m_kiosk->coverScreen();
}

} // namespace xivocc::ccmanager
