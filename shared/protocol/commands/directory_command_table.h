#pragma once

#include "directory_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>

/// Fields and rows of the directory commands.
namespace xivocc::protocol {

template <> struct Fields<DirectoryLookUp>
{
    static constexpr auto all =
        std::make_tuple(required("term", &DirectoryLookUp::term, "part of a name or number; may be empty"));
};
template <> struct Fields<SearchDirectory>
{
    static constexpr auto all =
        std::make_tuple(required("pattern", &SearchDirectory::pattern, "part of a name or number"));
};
template <> struct Fields<GetFavorites>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<AddFavorite>
{
    static constexpr auto all =
        std::make_tuple(required("contactId", &AddFavorite::contactId, "the contact as a result named it"),
                        required("source", &AddFavorite::source, "the directory it is from"));
};
template <> struct Fields<RemoveFavorite>
{
    static constexpr auto all =
        std::make_tuple(required("contactId", &RemoveFavorite::contactId, "the contact as a result named it"),
                        required("source", &RemoveFavorite::source, "the directory it is from"));
};
template <> struct Fields<SearchContacts>
{
    static constexpr auto all =
        std::make_tuple(required("term", &SearchContacts::term, "part of a name or number; may be empty"));
};
template <> struct Fields<GetFavoriteContacts>
{
    static constexpr auto all = std::make_tuple();
};

constexpr auto directoryCommands = std::make_tuple(
    entry<DirectoryLookUp>("directoryLookUp", "4.8 [S][R]", "Searches the directories.",
                           R"({"claz":"web","command":"directoryLookUp","term":"petit"})"),
    entry<SearchDirectory>(
        "searchDirectory", "4.8 [S] call, [I] wire name",
        "Searches the directories; the older form of directoryLookUp (wire name and field: our choice).",
        R"({"claz":"web","command":"searchDirectory","pattern":"petit"})"),
    entry<GetFavorites>("getFavorites", "4.8 [S][R]", "Asks for the favourites of the user.",
                        R"({"claz":"web","command":"getFavorites"})"),
    entry<AddFavorite>("addFavorite", "4.8 [S][R]", "Makes a contact a favourite.",
                       R"({"claz":"web","command":"addFavorite","contactId":"44","source":"internal"})"),
    entry<RemoveFavorite>(
        "removeFavorite", "4.8 [S][R]", "Makes a contact no favourite any more.",
        R"({"claz":"web","command":"removeFavorite","contactId":"44","source":"internal"})"),
    entry<SearchContacts>("searchContacts", "4.8 [R3][D next]",
                          "Searches the directories; answered by ContactSheet and DirectoryResult.",
                          R"({"claz":"web","command":"searchContacts","term":"petit"})"),
    entry<GetFavoriteContacts>("getFavoriteContacts", "4.8 [R3]",
                               "Asks for the favourites of the user as contact sheets.",
                               R"({"claz":"web","command":"getFavoriteContacts"})"));

} // namespace xivocc::protocol
