#include "rest_calls.h"

#include "command_answer.h"
#include "logging.h"
#include "rest_body.h"

#include <commands/errors.h>

#include <algorithm>
#include <array>

namespace xivocc::api {

namespace {

using ReadCommand = RestBody::Read<protocol::Command>;

const QString base = QStringLiteral("/xuc/api/1.0/");
/// Behind the method: the site, which may be anything, and the user's login.
const QString ofUser = QStringLiteral("/*/*");

ReadCommand readDoNotDisturb(const RestBody &body)
{
    return body.flag(QStringLiteral("state")).map([](bool enabled) {
        return protocol::Command(protocol::SetDoNotDisturb{enabled});
    });
}

ReadCommand readDial(const RestBody &body)
{
    return body.text(QStringLiteral("number")).map([](const QString &number) {
        return protocol::Command(protocol::Dial{number, {}});
    });
}

ReadCommand readDialByUsername(const RestBody &body)
{
    return body.text(QStringLiteral("username")).map([](const QString &login) {
        return protocol::Command(protocol::DialByUsername{login, {}});
    });
}

template <typename Forwarding> ReadCommand readForward(const RestBody &body)
{
    const auto enabled = body.flag(QStringLiteral("state"));
    if (!enabled)
        return tl::unexpected(enabled.error());
    return body.optionalText(QStringLiteral("destination")).map([&enabled](const QString &destination) {
        return protocol::Command(Forwarding{*enabled, destination});
    });
}

struct UserCall
{
    const char *method;
    ReadCommand (*read)(const RestBody &body);
};
constexpr std::array userCalls{
    UserCall{"dnd", readDoNotDisturb},
    UserCall{"dial", readDial},
    UserCall{"dialByUsername", readDialByUsername},
    UserCall{"uncForward", readForward<protocol::ForwardAlways>},
    UserCall{"naForward", readForward<protocol::ForwardOnNoAnswer>},
    UserCall{"busyForward", readForward<protocol::ForwardOnBusy>},
};

} // namespace

RestCalls::RestCalls(const commands::CommandContext &context, Authenticator &authenticator,
                     const CallerCheck &callers, CarryOut carryOut, std::function<void()> repostEvents)
    : m_context(context),
      m_authenticator(authenticator),
      m_callers(callers),
      m_carryOut(std::move(carryOut)),
      m_repostEvents(std::move(repostEvents))
{
}

void RestCalls::addTo(Router &router)
{
    for (const UserCall &call : userCalls) {
        router.add(Router::Method::Post, base + QLatin1String(call.method) + ofUser,
                   [this, read = call.read](const HttpRequest &request, const HttpAnswer &answer) {
                       const Caller requester = userOf(request);
                       if (!requester) {
                           answer(requester.error());
                           return;
                       }
                       const ReadCommand command = RestBody::of(request).and_then(read);
                       if (command)
                           carryOut(*command, *requester, replyByHttp(answer));
                       else
                           answer(command.error());
                   });
    }
    const auto add = [&](const char *path,
                         void (RestCalls::*serve)(const HttpRequest &, const HttpAnswer &)) {
        router.add(
            Router::Method::Post, base + QLatin1String(path),
            [this, serve](const auto &request, const auto &answer) { (this->*serve)(request, answer); });
    };
    router.add(Router::Method::Get, base + QStringLiteral("historyByUsername") + ofUser,
               [this](const auto &request, const auto &answer) { tellHistory(request, answer); });
    add("connect/*/*", &RestCalls::connectUser);
    add("handshake/*", &RestCalls::repostEvents);
    add("agentLogout", &RestCalls::logOutAgent);
    add("togglePause", &RestCalls::togglePause);
}

RestCalls::Caller RestCalls::userOf(const HttpRequest &request) const
{
    const QString &login = request.words.back();
    const Caller caller = m_callers.callerOf(request);
    if (!caller)
        return caller;
    if (caller->userId != 0 && caller->login != login)
        return tl::unexpected(HttpResponse::error(
            403, QStringLiteral("ForeignUser"),
            QStringLiteral("The token is that of %1, the address names another user.").arg(caller->login)));
    const User *user = findUserByLogin(m_context.configuration, login);
    if (!user)
        return tl::unexpected(responseTo(commands::unknownLogin(login, QString())));
    return requesterFor(*user);
}

tl::expected<AgentState, HttpResponse> RestCalls::agentOf(const HttpRequest &request) const
{
    const auto number = RestBody::of(request).and_then(
        [](const RestBody &body) { return body.text(QStringLiteral("phoneNumber")); });
    if (!number)
        return tl::unexpected(number.error());
    if (!m_context.floor.linkUp())
        return tl::unexpected(responseTo(commands::linkDown(QString())));
    for (const Agent &agent : m_context.floor.agents()) {
        const AgentState *state = m_context.floor.agentState(agent.id);
        if (state && state->phase != AgentPhase::LoggedOut && state->phoneNumber == *number)
            return *state;
    }
    return tl::unexpected(HttpResponse::error(
        404, QStringLiteral("NoAgentOnPhone"),
        QStringLiteral(
            "No agent is logged in on the telephone %1. Check the number, or log the agent in first.")
            .arg(number->left(64))));
}

void RestCalls::repostEvents(const HttpRequest &request, const HttpAnswer &answer)
{
    if (const Caller caller = m_callers.callerOf(request); !caller) {
        answer(caller.error());
    } else if (!m_repostEvents) {
        answer(
            HttpResponse::error(503, QStringLiteral("NotConfigured"),
                                QStringLiteral("The server posts its events nowhere; the administrator must "
                                               "fill in url in the section [events].")));
    } else {
        m_repostEvents();
        answer(HttpResponse::json({}));
    }
}

void RestCalls::connectUser(const HttpRequest &request, const HttpAnswer &answer)
{
    const auto password = RestBody::of(request).and_then(
        [](const RestBody &body) { return body.text(QStringLiteral("password")); });
    if (!password) {
        answer(password.error());
        return;
    }
    m_authenticator.logIn(request.words.back(), *password, request.peer,
                          [answer](const Authenticator::Identity &identity) {
                              answer(identity ? HttpResponse::json({}) : identity.error());
                          });
}

void RestCalls::commandAgent(const HttpRequest &request, const HttpAnswer &answer,
                             const std::function<protocol::Command(const AgentState &agent)> &commandFor)
{
    const Caller caller = m_callers.callerOf(request);
    const auto agent = agentOf(request);
    if (!caller)
        answer(caller.error());
    else if (!agent)
        answer(agent.error());
    else
        carryOut(commandFor(*agent), *caller, replyByHttp(answer));
}

void RestCalls::logOutAgent(const HttpRequest &request, const HttpAnswer &answer)
{
    commandAgent(request, answer,
                 [](const AgentState &agent) { return protocol::AgentLogout{agent.agentId}; });
}

void RestCalls::togglePause(const HttpRequest &request, const HttpAnswer &answer)
{
    commandAgent(request, answer, [](const AgentState &agent) -> protocol::Command {
        if (agent.phase == AgentPhase::OnPause)
            return protocol::UnpauseAgent{agent.agentId};
        return protocol::PauseAgent{agent.agentId, {}};
    });
}

void RestCalls::tellHistory(const HttpRequest &request, const HttpAnswer &answer)
{
    const Caller requester = userOf(request);
    if (!requester) {
        answer(requester.error());
        return;
    }
    protocol::GetUserCallHistory question;
    if (const QString size = request.parameter(QStringLiteral("size")); !size.isEmpty()) {
        bool isNumber = false;
        question.size = size.toInt(&isNumber);
        if (!isNumber || *question.size < 0) {
            answer(HttpResponse::error(400, QStringLiteral("BadField"),
                                       QStringLiteral("The parameter \"size\" must be a whole number.")));
            return;
        }
    }
    carryOut(question, *requester, replyWithMessage(answer));
}

void RestCalls::carryOut(const protocol::Command &command, const commands::Requester &requester,
                         const commands::Reply &reply)
{
    if (!m_carryOut(command, requester, reply))
        reply(commands::refused("NotSupported", QString(),
                                QStringLiteral("This server does not carry out this call.")));
}

} // namespace xivocc::api
