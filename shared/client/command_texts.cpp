#include "command_texts.h"

#include "refusal_texts.h"

#include <QCoreApplication>

namespace xivocc::client {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::client::Command)
};

} // namespace

QString describe(const protocol::Error &error)
{
    if (const QString text = refusalText(error.error, error.reason); !text.isEmpty())
        return text;
    return Texts::
        tr("The server refused the command with \"%1\" and gave no reason. Ask your administrator to look "
           "at the server's log.")
            .arg(error.error);
}

QString describe(const protocol::AgentError &error)
{
    if (error.error == QLatin1String("PhoneNumberUnknown")) {
        return error.requestedNumber.isEmpty()
                   ? Texts::tr(
                         "The agent was not logged in: no phone has the number given. Check the number.")
                   : Texts::tr("The agent was not logged in: no phone has the number %1. Check the number.")
                         .arg(error.requestedNumber);
    }
    if (error.error == QLatin1String("LoggedInOnAnotherPhone")) {
        return Texts::tr(
                   "The agent stays logged in on phone %1. Log the agent out there before logging in on "
                   "another phone.")
            .arg(error.phoneNumber);
    }
    return Texts::
        tr("The agent was not logged in: the server answered \"%1\". Try again, or ask your administrator.")
            .arg(error.error);
}

QString timedOutText()
{
    return Texts::tr(
        "The PBX has not confirmed the command in time; it may still take effect. Watch the agent's state "
        "and try again if it does not change.");
}

QString unansweredText()
{
    return Texts::tr("The server has not answered in time; what was asked may still take effect. Look at the "
                     "present state before you try again.");
}

QString linkLostText()
{
    return Texts::tr(
        "The connection to the server was lost before the PBX confirmed the command. Look at the agent's "
        "state once the connection is back.");
}

QString notConnectedText()
{
    return Texts::tr(
        "The command was not sent because there is no connection to the server. Try again once it is back.");
}

QString loggedOutMeanwhileText()
{
    return Texts::tr("The agent was logged out before the command took effect. Log the agent in first.");
}

} // namespace xivocc::client
