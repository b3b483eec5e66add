#pragma once

#include "http_connection.h"

namespace xivocc::api {

/// A Reply that answers an HTTP request: with the first error told, or with success when the command's
/// handler has let go of the last copy of the reply and told none. So it answers once, when XiVO has.
[[nodiscard]] commands::Reply replyByHttp(const HttpAnswer &answer);

/// The same for a question: what the first message other than an error says is the body.
[[nodiscard]] commands::Reply replyWithMessage(const HttpAnswer &answer);

/// The error as a response; its status tells what kind of refusal it is.
[[nodiscard]] HttpResponse responseTo(const protocol::Error &error);

} // namespace xivocc::api
