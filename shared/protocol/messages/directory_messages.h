#pragma once

#include <domain/contact_sheet.h>
#include <domain/directory.h>

#include <QString>
#include <vector>

/// Answers of the directories (XuC protocol, section 5.5).
namespace xivocc::protocol {

struct DirectoryResult
{
    DirectoryTable table;

    bool operator==(const DirectoryResult &) const = default;
};
struct Favorites
{
    DirectoryTable table;

    bool operator==(const Favorites &) const = default;
};
struct FavoriteUpdated
{
    QString action;
    QString contactId;
    QString source;

    bool operator==(const FavoriteUpdated &) const = default;
};
/// msgType "ContactSheet".
struct ContactSheets
{
    std::vector<ContactSheet> sheets;

    bool operator==(const ContactSheets &) const = default;
};
/// msgType "FavoriteContactSheet".
struct FavoriteContactSheets
{
    std::vector<ContactSheet> sheets;

    bool operator==(const FavoriteContactSheets &) const = default;
};

} // namespace xivocc::protocol
