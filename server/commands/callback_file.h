#pragma once

#include "callback_intake.h"

#include <QByteArray>
#include <QTimeZone>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// Reads the file in which callback requests are handed in, as XiVO's documentation describes it: fields
/// separated by |, named by the first line. Without a date, the day after `today` is meant. Tells every line
/// that cannot be taken, up to `mostLineFaults`.
[[nodiscard]] tl::expected<std::vector<NewCallback>, std::vector<LineFault>>
readCallbackFile(const QByteArray &file, QDate today);

constexpr std::size_t mostCallbackLines = 5000;
constexpr std::size_t mostLineFaults = 100;
constexpr qsizetype longestCallbackField = 500; ///< in characters

/// The tickets as a file with the fields of the requests and of the calls; times as a clock in `zone` shows
/// them.
[[nodiscard]] QByteArray writeTicketFile(const std::vector<CallbackTicket> &tickets, const QTimeZone &zone);

} // namespace xivocc::commands
