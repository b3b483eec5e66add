#pragma once

#include <string_view>

/// Reads any bytes as a manager stream, whole and in pieces, and translates what comes out. False: the two
/// readings differ, or memory grew past the parser's promise.
[[nodiscard]] bool readAsAmiStream(std::string_view bytes);
