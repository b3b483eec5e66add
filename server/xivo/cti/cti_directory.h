#pragma once

#include <domain/directory.h>

#include <QJsonObject>
#include <tl/expected.hpp>

namespace xivocc::xivo {

/// Further contacts than these are left out.
constexpr std::size_t maxContacts = 500;

/// Reads an answer of class "people_search_result".
[[nodiscard]] DirectoryTable readPeople(const QJsonObject &message);
/// Reads an answer of class "directory", whose rows are texts joined by semicolons. The error is the server's
/// own word.
[[nodiscard]] tl::expected<DirectoryTable, QString> readDirectory(const QJsonObject &message);

} // namespace xivocc::xivo
