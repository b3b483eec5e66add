#pragma once

#include "main_window.h"

#include <widgets/language.h>
#include <widgets/login_dialog.h>
#include <widgets/theme.h>

#include <QObject>
#include <memory>

class QApplication;

namespace xivocc::ccmanager {

/// What the command line may say instead of the log-in window.
struct StartOptions
{
    QString server;
    QString user;
    QString password;
    QString theme;    ///< "light", "dark" or empty: as last time
    QString language; ///< "en", "fr" or empty: as last time, else the system's, else French
    QString kiosk;    ///< the board to show over the full screen, and nothing else; empty: the whole program
};

/// CCManager from log-in to the end: owns the workplace and the window, and makes the windows anew
/// when the language changes.
class Program final : public QObject
{
    Q_OBJECT

public:
    Program(QApplication &app, StartOptions options);
    ~Program() override;

    void start();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] BoardWindow *kiosk() const { return m_kiosk.get(); }
    [[nodiscard]] bool hasOpenWindow() const;
    [[nodiscard]] widgets::LoginDialog *login() const { return m_login.get(); }
    /// Of the user who is logged in, or is about to.
    [[nodiscard]] Workplace &workplace() { return *m_workplace; }

private:
    void toggleScheme();
    /// `typed`: what to begin with; null: as the command line and the last log-in say.
    void showLogin(const widgets::LoginDialog *typed = nullptr);
    void showWindow();
    void showKiosk();
    /// Ends the session and all that belonged to its user.
    void leave();

    QApplication &m_app;
    StartOptions m_options;
    widgets::Language m_language;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<widgets::LoginDialog> m_login;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<BoardWindow> m_kiosk;
};

} // namespace xivocc::ccmanager
