#pragma once

#include <domain/configuration.h>
#include <domain/contact_sheet.h>
#include <domain/directory.h>

namespace xivocc::commands {

/// The rows as sheets: each column with a text becomes a field, numbers can be called, addresses written to,
/// and users of XiVO can be chatted with.
[[nodiscard]] std::vector<ContactSheet> sheetsOf(const DirectoryTable &table,
                                                 const Configuration &configuration);

} // namespace xivocc::commands
