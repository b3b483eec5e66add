#pragma once

#include <QString>

namespace xivocc::client {

/// What the user reads of a refusal: the server's own sentence where it is in the user's language, else that
/// of the code, with the server's behind it where names or numbers stand there. Empty: both are unknown.
[[nodiscard]] QString refusalText(const QString &code, const QString &told);
[[nodiscard]] bool isKnownRefusal(const QString &code);

} // namespace xivocc::client
