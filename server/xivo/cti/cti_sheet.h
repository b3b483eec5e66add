#pragma once

#include <domain/customer_sheet.h>

#include <QJsonObject>
#include <tl/expected.hpp>

namespace xivocc::xivo {

/// Sheets of more compressed bytes are refused: they are a few fields about a caller.
constexpr qsizetype maxSheetBytes = 64 * 1024;
/// The same once inflated.
constexpr quint32 maxInflatedSheetBytes = 1024 * 1024;
constexpr std::size_t maxSheetFields = 200;

/// Reads a message of the class "sheet", whose payload is XML, mostly compressed. The error is a sentence.
[[nodiscard]] tl::expected<CustomerSheet, QString> readSheet(const QJsonObject &message);

} // namespace xivocc::xivo
