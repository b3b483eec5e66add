#pragma once

#include <domain/sheet_field.h>
#include <domain/time.h>

#include <QString>
#include <optional>
#include <vector>

/// Customer sheets (XuC protocol, section 5.1).
namespace xivocc::protocol {

/// A fact about the call that the sheet is for.
struct SheetInternal
{
    QString name;
    QString content;

    bool operator==(const SheetInternal &) const = default;
};
struct SheetUser
{
    std::vector<SheetInternal> internal;
    std::optional<QString> qtUi;
    std::vector<SheetField> sheetFields;
    std::vector<SheetField> systrayFields;

    bool operator==(const SheetUser &) const = default;
};
struct SheetProfile
{
    SheetUser user;

    bool operator==(const SheetProfile &) const = default;
};
struct SheetPayload
{
    SheetProfile profile;

    bool operator==(const SheetPayload &) const = default;
};
struct Sheet
{
    Instant sentAt{};
    bool compressed = true;
    QString serial;
    SheetPayload payload;
    QString channel;

    bool operator==(const Sheet &) const = default;
};

} // namespace xivocc::protocol
