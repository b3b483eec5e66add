#include "contact_sheets.h"

#include "contact_table.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

/// As XiVO's directory service calls the contacts that a user entered himself.
const QString personalSource = QStringLiteral("personal");

const QString phoneType = QStringLiteral("PhoneNumber");
const QString mailType = QStringLiteral("Mail");

QString typeOf(const QString &text)
{
    if (isPhoneNumber(text))
        return phoneType;
    return text.contains(QLatin1Char('@')) ? mailType : QStringLiteral("String");
}

/// Every text but the name.
ContactDetails detailsOf(const std::vector<QString> &headers, const DirectoryEntry &entry)
{
    ContactDetails details{QStringLiteral("Contact"), {}};
    const std::size_t columns = std::min(headers.size(), entry.cells.size());
    for (std::size_t column = 1; column < columns; ++column) {
        const auto *text = std::get_if<QString>(&entry.cells[column]);
        if (text && !text->isEmpty())
            details.fields.push_back({headers[column], *text, typeOf(*text)});
    }
    return details;
}

std::vector<QString> valuesOf(const ContactDetails &details, const QString &type)
{
    std::vector<QString> values;
    for (const ContactField &field : details.fields) {
        if (field.type == type)
            values.push_back(field.value);
    }
    return values;
}

ContactSheet sheetOf(const std::vector<QString> &headers, const DirectoryEntry &entry, const User *user)
{
    ContactSheet sheet;
    sheet.name = nameOf(entry);
    sheet.isPersonal = entry.source == personalSource;
    sheet.isFavorite = entry.favorite;
    sheet.canBeFavorite = !entry.contactId.isEmpty() && !entry.source.isEmpty();
    sheet.status.phone = entry.status;
    const ContactDetails details = detailsOf(headers, entry);
    if (auto numbers = valuesOf(details, phoneType); !numbers.empty())
        sheet.actions.push_back({QStringLiteral("Call"), std::move(numbers), true});
    if (user && !user->login.isEmpty())
        sheet.actions.push_back({QStringLiteral("Chat"), {user->login}, false});
    if (auto addresses = valuesOf(details, mailType); !addresses.empty())
        sheet.actions.push_back({QStringLiteral("Mail"), std::move(addresses), false});
    if (sheet.canBeFavorite)
        sheet.sources.push_back({entry.source, entry.contactId});
    sheet.details.push_back(details);
    return sheet;
}

} // namespace

std::vector<ContactSheet> sheetsOf(const DirectoryTable &table, const Configuration &configuration)
{
    std::vector<ContactSheet> sheets;
    for (const DirectoryEntry &entry : table.entries)
        sheets.push_back(sheetOf(table.headers, entry, userOf(configuration, entry.contactId, entry.source)));
    return sheets;
}

} // namespace xivocc::commands
