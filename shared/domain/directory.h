#pragma once

#include "phone_status.h"

#include <QString>
#include <variant>
#include <vector>

namespace xivocc {

/// What one column shows; the column of favourites holds true or false.
using DirectoryCell = std::variant<QString, bool>;

/// One contact found in the directories.
struct DirectoryEntry
{
    PhoneStatus status = PhoneStatus::Nonexistent; ///< of the contact's number
    std::vector<DirectoryCell> cells;              ///< one for each header
    QString contactId;                             ///< names the contact within its source
    QString source;                                ///< the directory, for example "internal"
    bool favorite = false;

    bool operator==(const DirectoryEntry &) const = default;
};

/// The contacts found, as a table.
struct DirectoryTable
{
    std::vector<QString> headers;
    std::vector<DirectoryEntry> entries;

    bool operator==(const DirectoryTable &) const = default;
};

} // namespace xivocc
