#include "command_answer.h"

#include "thread_owned.h"

#include <domain/present_moment.h>
#include <protocol/codec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <array>
#include <utility>

namespace xivocc::api {

namespace {

struct StatusOfCode
{
    const char *code;
    int status;
};
constexpr std::array statuses{
    StatusOfCode{"BadNumber", 400},     StatusOfCode{"BadReason", 400},
    StatusOfCode{"BadValue", 400},      StatusOfCode{"InvalidValue", 400},
    StatusOfCode{"UnknownUser", 404},   StatusOfCode{"UnknownAgent", 404},
    StatusOfCode{"AgentUnknown", 404},  StatusOfCode{"NotFound", 404},
    StatusOfCode{"NotSupported", 501},  StatusOfCode{"UnknownList", 404},
    StatusOfCode{"UnknownQueue", 404},  StatusOfCode{"StoreUnavailable", 503},
    StatusOfCode{"LinkDown", 503},      StatusOfCode{"NotConfigured", 503},
    StatusOfCode{"NotAuthorised", 503}, StatusOfCode{"Forbidden", 403},
};
/// The request is well-formed, but the state of the agent, the telephone or XiVO forbids it.
constexpr int conflict = 409;

class Pending final
{
public:
    explicit Pending(HttpAnswer answer) : m_answer(std::move(answer)) {}
    Pending(const Pending &) = delete;
    Pending &operator=(const Pending &) = delete;
    ~Pending() { finish(HttpResponse::json({})); }

    void finish(const HttpResponse &response)
    {
        if (const HttpAnswer answer = std::exchange(m_answer, {}))
            answer(response);
    }

private:
    HttpAnswer m_answer;
};

HttpResponse bodyOf(const protocol::ServerMessage &message)
{
    const QJsonObject frame = QJsonDocument::fromJson(protocol::encode(message, presentMoment())).object();
    const QJsonValue body = frame.value(QLatin1String("ctiMessage"));
    HttpResponse response;
    response.body = (body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject()))
                        .toJson(QJsonDocument::Compact);
    return response;
}

} // namespace

commands::Reply replyByHttp(const HttpAnswer &answer)
{
    return [pending = makeOwnedByMainThread<Pending>(answer)](const protocol::ServerMessage &message) {
        if (const auto *error = std::get_if<protocol::Error>(&message))
            pending->finish(responseTo(*error));
    };
}

commands::Reply replyWithMessage(const HttpAnswer &answer)
{
    return [pending = makeOwnedByMainThread<Pending>(answer)](const protocol::ServerMessage &message) {
        const auto *error = std::get_if<protocol::Error>(&message);
        pending->finish(error ? responseTo(*error) : bodyOf(message));
    };
}

HttpResponse responseTo(const protocol::Error &error)
{
    int status = conflict;
    for (const StatusOfCode &known : statuses) {
        if (error.error == QLatin1String(known.code))
            status = known.status;
    }
    return HttpResponse::error(status, error.error, error.reason);
}

} // namespace xivocc::api
