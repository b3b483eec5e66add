#pragma once

#include <QString>

/// What is asked of the directories (XuC protocol, section 4.8).
namespace xivocc::protocol {

struct DirectoryLookUp
{
    QString term;

    bool operator==(const DirectoryLookUp &) const = default;
};
struct SearchDirectory
{
    QString pattern;

    bool operator==(const SearchDirectory &) const = default;
};
struct GetFavorites
{
    bool operator==(const GetFavorites &) const = default;
};
struct AddFavorite
{
    QString contactId;
    QString source;

    bool operator==(const AddFavorite &) const = default;
};
struct RemoveFavorite
{
    QString contactId;
    QString source;

    bool operator==(const RemoveFavorite &) const = default;
};
struct SearchContacts
{
    QString term;

    bool operator==(const SearchContacts &) const = default;
};
struct GetFavoriteContacts
{
    bool operator==(const GetFavoriteContacts &) const = default;
};

} // namespace xivocc::protocol
