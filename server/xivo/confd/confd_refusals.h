#pragma once

#include <xivo/rest/http_exchange.h>
#include <xivo/rest/link_refusals.h>

namespace xivocc::xivo {

/// confd does not know the user, queue or agent that the path names.
extern const QString notFoundCode;

/// What to tell of an answer that is no success. confd's errors are a list of sentences; the part in
/// parentheses at their end is for programmers and is left out.
[[nodiscard]] Refusal confdRefusal(const HttpAnswer &answer);

} // namespace xivocc::xivo
