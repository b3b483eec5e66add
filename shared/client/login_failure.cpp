#include "login_failure.h"

#include <QCoreApplication>

namespace xivocc::client {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::client::LoginFailure)
};

} // namespace

QString describe(const LoginFailure &failure, const ServerAddress &address)
{
    switch (failure.kind) {
    case LoginFailure::Kind::WrongPassword:
        return Texts::tr("The server refused this login and password. Check both and try again; the password "
                         "is the one of your XiVO client.");
    case LoginFailure::Kind::TooManyTries:
        return Texts::tr(
            "The server refused the login because too many attempts failed. Wait a minute and try again.");
    case LoginFailure::Kind::UntrustedCertificate:
        return Texts::tr(
                   "The certificate of %1 is not signed by an authority this computer trusts. Compare its "
                   "fingerprint %2 with the one your administrator gives you before you accept it.")
            .arg(address.text(), failure.detail);
    case LoginFailure::Kind::Unreachable:
        return Texts::
            tr("The server %1 cannot be reached: %2. Check the address and port, and that the server runs.")
                .arg(address.text(), failure.detail);
    case LoginFailure::Kind::NotReady:
        return Texts::tr(
                   "The server %1 cannot check passwords at the moment because the XiVO database does not "
                   "answer it. Try again in a minute; if that lasts, tell your administrator.")
            .arg(address.text());
    case LoginFailure::Kind::Unexpected:
        break;
    }
    return Texts::tr(
               "The server %1 did not answer as expected: %2. Check that address and port are those of the "
               "contact-centre server, or ask your administrator.")
        .arg(address.text(), failure.detail);
}

} // namespace xivocc::client
