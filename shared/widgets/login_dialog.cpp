#include "login_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QShowEvent>
#include <QUrl>

namespace xivocc::widgets {

using client::LinkState;

namespace {
const QString serverKey = QStringLiteral("login/server");
const QString userKey = QStringLiteral("login/user");
const QString phoneKey = QStringLiteral("login/phone");
const QString languageKey = QStringLiteral("language");
} // namespace

LoginDialog::LoginDialog(client::Session *session, std::unique_ptr<Keychain> keychain)
    : m_session(session),
      m_keychain(keychain ? std::move(keychain) : std::make_unique<Keychain>()),
      m_server(new QLineEdit(this)),
      m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_phone(new QLineEdit(this)),
      m_remember(new QCheckBox(tr("&Remember the password"), this)),
      m_language(new QComboBox(this)),
      m_security(new QLabel(this)),
      m_message(new QLabel(this)),
      m_trust(new QPushButton(tr("The fingerprint is right: trust this certificate"), this)),
      m_submit(new QPushButton(tr("Log in"), this))
{
    setWindowTitle(tr("Log in"));
    auto *title = new QLabel(tr("CCManager"), this);
    title->setObjectName(QStringLiteral("title"));
    auto *subtitle = new QLabel(tr("Log in with your XiVO user."), this);
    subtitle->setObjectName(QStringLiteral("muted"));

    m_server->setPlaceholderText(tr("host or host:port"));
    m_phone->setPlaceholderText(tr("optional"));
    m_password->setEchoMode(QLineEdit::Password);
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->setCurrentIndex(m_language->findData(
        QLocale().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("fr")));
    m_security->setObjectName(QStringLiteral("muted"));
    m_message->setWordWrap(true);
    m_security->setToolTip(tr("Write https:// before the host for an encrypted link (TLS)."));
    m_trust->hide();
    m_message->hide();
    m_submit->setObjectName(QStringLiteral("primary"));
    m_submit->setDefault(true);

    auto *form = new QFormLayout(this);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setContentsMargins(32, 28, 32, 28);
    form->setVerticalSpacing(Theme::unit + 4);
    form->setHorizontalSpacing(Theme::unit * 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(title);
    form->addRow(subtitle);
    form->addRow(tr("&Server"), m_server);
    form->addRow(QString(), m_security);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("P&hone number"), m_phone);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), m_remember);
    form->addRow(m_message);
    form->addRow(m_trust);
    form->addRow(m_submit);
    setMinimumWidth(440);

    const QSettings settings;
    m_server->setText(rememberedServer());
    m_user->setText(settings.value(userKey).toString());
    m_phone->setText(settings.value(phoneKey).toString());

    const auto showSecurity = [this] {
        m_security->setText(parseAddress(m_server->text()).tls ? tr("Encrypted (TLS)") : tr("Not encrypted"));
    };
    connect(m_server, &QLineEdit::textChanged, this, showSecurity);
    for (const QLineEdit *field : {m_server, m_user})
        connect(field, &QLineEdit::textChanged, this, &LoginDialog::dropPasswordOfOther);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_filledInFor.clear(); });
    showSecurity();
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_submit, &QPushButton::clicked, this, &LoginDialog::submit);
    connect(session, &client::Session::statusChanged, this, &LoginDialog::follow);
    connect(session, &client::Session::certificateNotTrusted, this, [this](const QString &fingerprint) {
        m_fingerprint = fingerprint;
        m_trust->show();
    });
    connect(m_trust, &QPushButton::clicked, this, [this] {
        m_session->trustCertificate(m_fingerprint);
        submit();
    });
}

LoginDialog::~LoginDialog() = default;

void LoginDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        fillPasswordIn();
}

void LoginDialog::fillPasswordIn()
{
    if (m_user->text().isEmpty())
        return;
    m_password->setFocus();
    if (!m_password->text().isEmpty())
        return;
    m_keychain->read(account(), [this, asked = account()](const QString &password) {
        if (password.isEmpty() || asked != account() || !m_password->text().isEmpty())
            return;
        m_password->setText(password);
        m_remember->setChecked(true);
        m_filledInFor = asked;
    });
}

void LoginDialog::dropPasswordOfOther()
{
    if (m_filledInFor.isEmpty() || m_filledInFor == account())
        return;
    m_filledInFor.clear();
    m_password->clear();
    m_remember->setChecked(false);
}

void LoginDialog::setServer(const QString &hostAndPort)
{
    m_server->setText(hostAndPort);
}
void LoginDialog::setUser(const QString &login)
{
    m_user->setText(login);
}
void LoginDialog::setPassword(const QString &password)
{
    m_password->setText(password);
    m_filledInFor = password.isEmpty() ? QString() : account();
}

void LoginDialog::takeFieldsOf(const LoginDialog &other)
{
    m_server->setText(other.m_server->text());
    m_user->setText(other.m_user->text());
    m_phone->setText(other.m_phone->text());
    m_password->setText(other.m_password->text());
    m_filledInFor = other.m_filledInFor;
    m_remember->setChecked(other.m_remember->isChecked());
}

QString LoginDialog::rememberedServer()
{
    return QSettings().value(serverKey).toString();
}

client::ServerAddress LoginDialog::parseAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? trimmed : QStringLiteral("http://") + trimmed);
    const bool tls = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("wss");
    return {url.isValid() ? url.host() : QString(),
            static_cast<quint16>(url.port(hasScheme && tls ? 443 : 8090)), tls};
}

void LoginDialog::submit()
{
    if (m_isLoggedIn) {
        accept();
        return;
    }
    const client::ServerAddress address = parseAddress(m_server->text());
    if (address.host.isEmpty()) {
        showError(tr("Enter the server's address, for example contact.example.org:8090."));
        m_server->setFocus();
        return;
    }
    if (m_user->text().isEmpty() || m_password->text().isEmpty()) {
        showError(tr("Enter your user name and your password."));
        (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
        return;
    }
    m_message->hide();
    m_trust->hide();
    m_submit->setEnabled(false);
    m_submit->setText(tr("Logging in…"));
    m_isSubmitted = true;
    m_session->open(address, {m_user->text(), m_password->text(), m_phone->text().trimmed()});
}

void LoginDialog::follow(const client::LinkStatus &status)
{
    if (!m_isSubmitted)
        return;
    switch (status.state) {
    case LinkState::Live: {
        m_isSubmitted = false;
        QSettings settings;
        settings.setValue(serverKey, m_server->text());
        settings.setValue(userKey, m_user->text());
        settings.setValue(phoneKey, m_phone->text());
        if (m_remember->isChecked())
            rememberPassword();
        else
            accept();
        break;
    }
    case LinkState::Refused:
        m_isSubmitted = false;
        showError(status.reason);
        m_password->setFocus();
        m_password->selectAll();
        break;
    case LinkState::Reconnecting:
        m_isSubmitted = false;
        m_session->close();
        showError(status.reason);
        break;
    case LinkState::Offline:
    case LinkState::Connecting:
        break;
    }
}

void LoginDialog::rememberPassword()
{
    m_keychain->write(account(), m_password->text(), [this](bool kept) {
        if (kept)
            accept();
        else
            sayThisSessionOnly();
    });
}

void LoginDialog::sayThisSessionOnly()
{
    m_isLoggedIn = true;
    m_remember->setChecked(false);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_server, m_user, m_password, m_phone, m_remember, m_language})
        field->setEnabled(false);
    showMessage(tr("You are logged in, but the password is kept for this session only: no keychain answered. "
                   "To have it remembered, start the keychain of your desktop, such as GNOME Keyring or "
                   "KWallet, and log in again."),
                Theme::instance().warning());
    m_submit->setText(tr("Continue"));
    m_submit->setFocus();
}

void LoginDialog::showError(const QString &text)
{
    showMessage(text, Theme::instance().alarm());
    m_submit->setText(tr("Log in"));
}

void LoginDialog::showMessage(const QString &text, const ChipColors &colors)
{
    m_message->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border-radius: 6px; padding: 8px 12px;")
            .arg(colors.background.name(), colors.text.name()));
    m_message->setText(text);
    m_message->show();
    m_message->setFixedHeight(m_message->heightForWidth(width() - layout()->contentsMargins().left() -
                                                        layout()->contentsMargins().right()));
    adjustSize();
    m_submit->setEnabled(true);
}

QString LoginDialog::account() const
{
    return m_user->text() + QLatin1Char('@') + m_server->text();
}

} // namespace xivocc::widgets
