#pragma once

#include "keychain.h"
#include "theme.h"

#include <client/session.h>

#include <QDialog>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xivocc::widgets {

/// Asks for server, user and password and opens the session; accepted when the session is live. Remembers
/// address and user, the password in the desktop's keychain only; says so when no keychain keeps it.
class LoginDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit LoginDialog(client::Session *session, std::unique_ptr<Keychain> keychain = {});
    ~LoginDialog() override;

    /// What the keychain keeps for server and user is filled in when the dialog is shown.
    void setServer(const QString &hostAndPort);
    void setUser(const QString &login);
    /// Of the server and user that are set already.
    void setPassword(const QString &password);
    void submit();
    /// What was typed in the other, as when it is replaced by one in another language.
    void takeFieldsOf(const LoginDialog &other);

    /// That of the last log-in; empty: there was none.
    [[nodiscard]] static QString rememberedServer();
    /// "host", "host:port", "https://host:port": empty host when it cannot be read.
    [[nodiscard]] static client::ServerAddress parseAddress(const QString &text);

Q_SIGNALS:
    /// The user chose another language ("en", "fr"); the program starts its windows anew.
    void languageChosen(const QString &language);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillPasswordIn();
    /// A password of another account must not be sent.
    void dropPasswordOfOther();
    void follow(const client::LinkStatus &status);
    void showError(const QString &text);
    void showMessage(const QString &text, const ChipColors &colors);
    void rememberPassword();
    void sayThisSessionOnly();
    [[nodiscard]] QString account() const;

    client::Session *m_session;
    std::unique_ptr<Keychain> m_keychain;
    QLineEdit *m_server;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_phone;
    QCheckBox *m_remember;
    QComboBox *m_language;
    QLabel *m_security;
    QLabel *m_message;
    QPushButton *m_trust; ///< shown while a certificate waits for the user's word
    QPushButton *m_submit;
    QString m_fingerprint;
    QString m_filledInFor; ///< the account whose password was given, as by the keychain; empty: it was typed
    bool m_isSubmitted = false;
    bool m_isLoggedIn = false; ///< live already; the message waits to be read
};

} // namespace xivocc::widgets
