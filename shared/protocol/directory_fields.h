#pragma once

#include "value_forms.h"

#include <domain/contact_sheet.h>
#include <domain/directory.h>

#include <tuple>

/// The wire form of contacts (XuC protocol, section 5.5).
namespace xivocc::protocol {

template <> struct Fields<DirectoryEntry>
{
    static constexpr const char *name = "DirectoryEntry";
    static constexpr auto all = std::make_tuple(
        defaulted("status", &DirectoryEntry::status, "of the contact's number; -2: not known")
            .as<PhoneStatusCode>(),
        required("entry", &DirectoryEntry::cells, "one for each header"),
        defaulted("contact_id", &DirectoryEntry::contactId, "names the contact within its source"),
        defaulted("source", &DirectoryEntry::source, "the directory it is from"),
        defaulted("favorite", &DirectoryEntry::favorite, "whether it is a favourite of the user"));
};

template <> struct Fields<DirectoryTable>
{
    static constexpr const char *name = "DirectoryTable";
    static constexpr auto all =
        std::make_tuple(required("headers", &DirectoryTable::headers, "titles of the columns"),
                        required("entries", &DirectoryTable::entries, "the contacts"));
};

template <> struct Fields<ContactAction>
{
    static constexpr const char *name = "ContactAction";
    static constexpr auto all =
        std::make_tuple(required("action", &ContactAction::action, "Call, Chat, Mail or Video"),
                        defaulted("args", &ContactAction::arguments, "whom"),
                        defaulted("default", &ContactAction::isDefault, "what a click on the contact does"));
};

template <> struct Fields<ContactSource>
{
    static constexpr const char *name = "ContactSource";
    static constexpr auto all = std::make_tuple(required("name", &ContactSource::name, "the directory"),
                                                defaulted("id", &ContactSource::id, "the contact in it"));
};

template <> struct Fields<ContactField>
{
    static constexpr const char *name = "ContactField";
    static constexpr auto all =
        std::make_tuple(defaulted("name", &ContactField::name, "the title"),
                        defaulted("data", &ContactField::value, "the value"),
                        defaulted("dataType", &ContactField::type, "PhoneNumber, Mail, String, ..."));
};

template <> struct Fields<ContactDetails>
{
    static constexpr const char *name = "ContactDetails";
    static constexpr auto all =
        std::make_tuple(defaulted("name", &ContactDetails::name, "the title"),
                        defaulted("fields", &ContactDetails::fields, "what is under it"));
};

template <> struct Fields<ContactStatus>
{
    static constexpr const char *name = "ContactStatus";
    static constexpr auto all =
        std::make_tuple(defaulted("phone", &ContactStatus::phone, "-2: not known").as<PhoneStatusCode>(),
                        defaulted("video", &ContactStatus::video, "Available, Busy, or empty"));
};

template <> struct Fields<ContactSheet>
{
    static constexpr const char *name = "ContactSheet";
    static constexpr auto all = std::make_tuple(
        required("name", &ContactSheet::name, "name of the contact"),
        defaulted("subtitle1", &ContactSheet::subtitle1, "first line below"),
        defaulted("subtitle2", &ContactSheet::subtitle2, "second line below"),
        defaulted("picture", &ContactSheet::picture, "address of a picture"),
        defaulted("isPersonal", &ContactSheet::isPersonal, "only this user sees it"),
        defaulted("isFavorite", &ContactSheet::isFavorite, "a favourite of the user"),
        defaulted("isMeetingroom", &ContactSheet::isMeetingRoom, "a meeting room, not a person"),
        defaulted("canBeFavorite", &ContactSheet::canBeFavorite, "whether addFavorite will do"),
        defaulted("status", &ContactSheet::status, "whether it can be reached"),
        defaulted("actions", &ContactSheet::actions, "what can be done with it"),
        defaulted("sources", &ContactSheet::sources, "where it is known from"),
        defaulted("details", &ContactSheet::details, "everything else"));
};

} // namespace xivocc::protocol
