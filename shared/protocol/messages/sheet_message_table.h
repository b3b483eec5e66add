#pragma once

#include "sheet_messages.h"

#include <protocol/table_entry.h>
#include <protocol/value_forms.h>

/// Fields and rows of the sheet messages.
namespace xivocc::protocol {

template <> struct Fields<SheetField>
{
    static constexpr const char *name = "SheetField";
    static constexpr auto all =
        std::make_tuple(required("name", &SheetField::name, "popupUrl, folderNumber, ..."),
                        defaulted("value", &SheetField::value, "the value"),
                        defaulted("order", &SheetField::order, "lower ones are shown first"),
                        defaulted("type", &SheetField::type, "text, url, ..."));
};
template <> struct Fields<SheetInternal>
{
    static constexpr const char *name = "SheetInternal";
    static constexpr auto all = std::make_tuple(required("name", &SheetInternal::name, "for example uid"),
                                                defaulted("content", &SheetInternal::content, "the value"));
};
template <> struct Fields<SheetUser>
{
    static constexpr const char *name = "SheetUser";
    static constexpr auto all =
        std::make_tuple(defaulted("internal", &SheetUser::internal, "facts about the call"),
                        defaulted("sheetQtui", &SheetUser::qtUi, "the form of old clients; null"),
                        defaulted("sheetInfo", &SheetUser::sheetFields, "what is shown"),
                        defaulted("systrayInfo", &SheetUser::systrayFields, "what a short notice shows"));
};
template <> struct Fields<SheetProfile>
{
    static constexpr const char *name = "SheetProfile";
    static constexpr auto all =
        std::make_tuple(required("user", &SheetProfile::user, "what is in the sheet"));
};
template <> struct Fields<SheetPayload>
{
    static constexpr const char *name = "SheetPayload";
    static constexpr auto all =
        std::make_tuple(required("profile", &SheetPayload::profile, "what is in the sheet"));
};
template <> struct Fields<Sheet>
{
    static constexpr auto all =
        std::make_tuple(defaulted("timenow", &Sheet::sentAt, "seconds since 1970").as<EpochSeconds>(),
                        defaulted("compressed", &Sheet::compressed,
                                  "true for old clients; the payload is not compressed here"),
                        defaulted("serial", &Sheet::serial, "xml for old clients"),
                        required("payload", &Sheet::payload, "the sheet"),
                        defaulted("channel", &Sheet::channel, "Asterisk's name of the channel"));
};

constexpr auto sheetMessages = std::make_tuple(
    entry<Sheet>("Sheet", "5.1 [S]", "What is known about the customer of a call.",
                 R"({"msgType":"Sheet","ctiMessage":{"timenow":1714984272,"compressed":true,)"
                 R"("serial":"xml","payload":{"profile":{"user":{"internal":[{"name":"uid",)"
                 R"("content":"1714984272.88"}],"sheetQtui":null,"sheetInfo":[{"name":"popupUrl",)"
                 R"("value":"https://crm.example/find?nr=","order":10,"type":"url"},)"
                 R"({"name":"folderNumber","value":"778","order":20,"type":"text"}],"systrayInfo":[]}}},)"
                 R"("channel":"SIP/ph1203-0000004b"}})"));

} // namespace xivocc::protocol
