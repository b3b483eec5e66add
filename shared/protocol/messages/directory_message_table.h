#pragma once

#include "directory_messages.h"

#include <protocol/directory_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the directory messages.
namespace xivocc::protocol {

template <> struct Body<DirectoryResult>
{
    static constexpr auto member = &DirectoryResult::table;
};
template <> struct Body<Favorites>
{
    static constexpr auto member = &Favorites::table;
};
template <> struct Fields<FavoriteUpdated>
{
    static constexpr auto all = std::make_tuple(
        required("action", &FavoriteUpdated::action, "Added or Removed; anything else means that it failed"),
        required("contact_id", &FavoriteUpdated::contactId, "the contact"),
        required("source", &FavoriteUpdated::source, "the directory it is from"));
};
template <> struct Fields<ContactSheets>
{
    static constexpr auto all =
        std::make_tuple(required("sheets", &ContactSheets::sheets, "one for each contact"));
};
template <> struct Fields<FavoriteContactSheets>
{
    static constexpr auto all =
        std::make_tuple(required("sheets", &FavoriteContactSheets::sheets, "one for each contact"));
};

constexpr auto directoryMessages = std::make_tuple(
    entry<DirectoryResult>(
        "DirectoryResult", "5.5 [S][R1]", "The contacts found.",
        R"({"msgType":"DirectoryResult","ctiMessage":{"headers":["Name","Number","Favorite"],)"
        R"("entries":[{"status":0,"entry":["Lou Noir","1203",true],"contact_id":"44",)"
        R"("source":"internal","favorite":true}]}})"),
    entry<Favorites>("Favorites", "5.5 [R1]", "The favourites of the user.",
                     R"({"msgType":"Favorites","ctiMessage":{"headers":["Name","Number","Favorite"],)"
                     R"("entries":[{"status":0,"entry":["Lou Noir","1203",true],"contact_id":"44",)"
                     R"("source":"internal","favorite":true}]}})"),
    entry<FavoriteUpdated>("FavoriteUpdated", "5.5 [R1]",
                           "A contact became a favourite, or is none any more.",
                           R"({"msgType":"FavoriteUpdated","ctiMessage":{"action":"Added","contact_id":"44",)"
                           R"("source":"internal"}})"),
    entry<ContactSheets>(
        "ContactSheet", "5.5 [R3][D 2026.05]", "The contacts found, with all that is known about them.",
        R"({"msgType":"ContactSheet","ctiMessage":{"sheets":[{"name":"Lou Noir",)"
        R"("subtitle1":"Billing","subtitle2":"","picture":"","isPersonal":false,)"
        R"("isFavorite":true,"isMeetingroom":false,"canBeFavorite":true,"status":{"phone":0,)"
        R"("video":"Available"},"actions":[{"action":"Call","args":["1203"],"default":true}],)"
        R"("sources":[{"name":"internal","id":"44"}],"details":[{"name":"Contact",)"
        R"("fields":[{"name":"Number","data":"1203","dataType":"PhoneNumber"}]}]}]}})"),
    entry<FavoriteContactSheets>(
        "FavoriteContactSheet", "5.5 [R3][D 2026.05]",
        "The favourites of the user, with all that is known about them.",
        R"({"msgType":"FavoriteContactSheet","ctiMessage":{"sheets":[{"name":"Lou Noir",)"
        R"("subtitle1":"Billing","subtitle2":"","picture":"","isPersonal":false,)"
        R"("isFavorite":true,"isMeetingroom":false,"canBeFavorite":true,"status":{"phone":0,)"
        R"("video":"Available"},"actions":[{"action":"Call","args":["1203"],"default":true}],)"
        R"("sources":[{"name":"internal","id":"44"}],"details":[{"name":"Contact",)"
        R"("fields":[{"name":"Number","data":"1203","dataType":"PhoneNumber"}]}]}]}})"));

} // namespace xivocc::protocol
