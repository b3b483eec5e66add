#pragma once

#include <QString>
#include <QUrl>

namespace xivocc::client {

struct ServerAddress
{
    QString host;
    quint16 port = 8090;
    bool tls = false;

    [[nodiscard]] QString text() const; ///< "host:port", for people
    [[nodiscard]] QUrl loginUrl() const;
    [[nodiscard]] QUrl healthUrl() const;
    /// `path` begins behind /xuc/api/2.0/.
    [[nodiscard]] QUrl restUrl(const QString &path) const;
    /// Contains the token: never to be logged.
    [[nodiscard]] QUrl sessionUrl(const QString &token) const;

    bool operator==(const ServerAddress &) const = default;
};

/// `phoneNumber` is the number the user works with; empty for a supervisor without a phone.
struct Credentials
{
    QString login;
    QString password;
    QString phoneNumber;
};

} // namespace xivocc::client
