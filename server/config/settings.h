#pragma once

#include <domain/time.h>

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::config {

struct AmiSettings
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 5038;
    bool tls = false;
    bool verifyCertificate = false; ///< Asterisk's certificate is most often self-signed
    QString user = QStringLiteral("xuc");
    QString password;
    seconds responseTimeout{10};
    bool useFilters = true; ///< ask Asterisk not to send VarSet and Newexten noise
};

struct DatabaseSettings
{
    QUrl url; ///< postgresql://user:password@host:port/name or sqlite:///absolute/path
    seconds refreshInterval{30};
};

/// What the server keeps itself: default memberships, messages between users, callbacks, …
struct StoreSettings
{
    QUrl url; ///< as the database's; empty: a SQLite file where the system keeps the data of services
};

/// What sessions were shown, kept to be looked at again.
struct JournalSettings
{
    bool enabled = true;
    QString directory; ///< empty: "journal" beside the store's file, or where the system keeps services' data
    std::chrono::hours keep{24};
    qint64 maxMegabytes = 1024;
};

struct AgentdSettings
{
    bool enabled = true;
    QUrl url;     ///< https://xivo:9493/1.0; empty: AMI only
    QUrl authUrl; ///< https://xivo:9497/0.1; empty: no token is sent
    QString user;
    QString password;
    bool verifyCertificate = false; ///< XiVO ships a self-signed certificate
    seconds timeout{5};
};

/// The five of XuC's documentation under their own names, and what a safe link needs besides.
struct LdapSettings
{
    QUrl url;          ///< ldap://host:389 or ldaps://host:636; empty: passwords are XiVO's own
    QString managerDn; ///< who searches; empty: anonymously
    QString managerPassword;
    QString searchBase;
    QString userSearchFilter = QStringLiteral("uid=%s"); ///< %s stands for the login
    bool startTls = false;
    QString caFile; ///< authorities in PEM; empty: those of this machine
    seconds timeout{5};

    [[nodiscard]] bool isUsed() const { return !url.isEmpty(); }
};

struct ConfdSettings
{
    bool enabled = true;
    QUrl url;     ///< https://xivo:9486/1.1; empty: services and memberships cannot be changed
    QUrl authUrl; ///< https://xivo:9497/0.1; empty: the account answers confd's HTTP digest challenge
    QString user; ///< empty as well: confd trusts this machine's address
    QString password;
    bool verifyCertificate = false; ///< XiVO ships a self-signed certificate
    seconds timeout{10};            ///< a write reloads parts of Asterisk

    [[nodiscard]] bool isUsed() const { return enabled && !url.isEmpty(); }
};

struct CtiSettings
{
    bool enabled = false;
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 5003;
    QString user; ///< of XiVO, with a CTI profile: through him all presences and voicemails are heard
    QString password;
    bool tls = false;
    bool verifyCertificate = false; ///< XiVO ships a self-signed certificate
};

struct ApiSettings
{
    QString listen = QStringLiteral("0.0.0.0");
    quint16 port = 8090;
    QString certificateFile; ///< both files set: TLS
    QString keyFile;
    bool allowPasswordInUrl = true;
    int maxSessions = 2000;
    qint64 sessionByteBudget = 8 * 1024 * 1024;
    seconds tokenLifetime{3600};
    seconds sessionStartTimeout{10}; ///< XuC's loggedOnTimeout
    QStringList allowedOrigins;      ///< pages of these may use the HTTP interface; "*": of all
    /// Whose REST 1.0 calls need no token: addresses and networks such as 192.168.1.0/24.
    QStringList trustedNetworks{QStringLiteral("127.0.0.0/8"), QStringLiteral("::1")};
};

/// What the telephone in a page needs beside its account.
struct WebRtcSettings
{
    QString xivoAddress;  ///< where browsers reach the PBX; empty: the one of AmiSettings
    QStringList stunUrls; ///< stun:host:port
    QStringList turnUrls; ///< turn:host:port
    QString turnUser;
    QString turnPassword;
};

struct EventSettings
{
    QUrl url; ///< http or https: what happens on telephones is posted there; empty: nowhere
    bool verifyCertificate = true;
};

struct SiteSettings
{
    QByteArray timeZone = "Europe/Paris"; ///< IANA id: XiVO's logs are local time without a zone
    QString country;                      ///< "FR": how international numbers are dialled; empty: with 00
};

struct TelephonySettings
{
    /// Agents' calls to longer numbers go through their queue for outgoing calls ("out…"); 0: never.
    int outboundLength = 6;
};

struct StatisticsSettings
{
    seconds answeredBefore{15};  ///< answered after less than this: …AnsweredBefore15
    seconds abandonedAfter{15};  ///< abandoned after more than this: …AbandonnedAfter15
    int resetHour = 0;           ///< local hour at which the day's figures start from 0
    seconds queueLogInterval{5}; ///< between two looks for new rows of queue_log
};

/// Who sees and commands what, whatever is stored about users.
struct RightsSettings
{
    enum class WithoutProfile {
        Open, ///< users about whom nothing is stored see and command everything
        Own,  ///< they work at their own desk
    };
    QStringList administrators; ///< logins: they see everything, and edit the rights of users
    WithoutProfile withoutProfile = WithoutProfile::Open;
};

struct Settings
{
    AmiSettings ami;
    DatabaseSettings database;
    StoreSettings store;
    JournalSettings journal;
    AgentdSettings agentd;
    LdapSettings ldap;
    ConfdSettings confd;
    CtiSettings cti;
    ApiSettings api;
    EventSettings events;
    WebRtcSettings webRtc;
    SiteSettings site;
    StatisticsSettings statistics;
    TelephonySettings telephony;
    RightsSettings rights;
};

/// One mistake in the configuration, told as "file:line: key: what is wrong". Line 0: it has no line.
struct SettingsError
{
    QString file;
    int line = 0;
    QString key;
    QString reason;

    [[nodiscard]] QString text() const;
};

} // namespace xivocc::config
