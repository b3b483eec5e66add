#include "contact_table.h"

#include <QRegularExpression>
#include <algorithm>
#include <set>

namespace xivocc::commands {

namespace {

constexpr std::size_t nameColumn = 0;
constexpr std::size_t numberColumn = 1;
constexpr std::size_t mobileColumn = 2;

QString textOf(const DirectoryEntry &entry, std::size_t column)
{
    const auto *text = entry.cells.size() > column ? std::get_if<QString>(&entry.cells[column]) : nullptr;
    return text ? *text : QString();
}

/// The titles that XiVO's displays have in English and French.
bool isFavoriteColumn(const QString &header)
{
    return header == QLatin1String("Favorite") || header == QLatin1String("Favoris");
}

} // namespace

QString nameOf(const DirectoryEntry &entry)
{
    return textOf(entry, nameColumn);
}

QString numberOf(const DirectoryEntry &entry)
{
    return textOf(entry, numberColumn);
}

bool isPhoneNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[+*#]?[0-9][0-9 ().*#-]*$"));
    return form.match(text).hasMatch();
}

const User *userOf(const Configuration &configuration, const QString &contactId, const QString &source)
{
    bool isNumber = false;
    const int id = contactId.toInt(&isNumber);
    return isNumber && source == usersSource ? findUser(configuration, id) : nullptr;
}

DirectoryTable emptyContactTable()
{
    return {{QStringLiteral("Name"), QStringLiteral("Number"), QStringLiteral("Mobile"),
             QStringLiteral("Favorite")},
            {}};
}

DirectoryEntry entryOf(const KeptContact &contact, bool isFavorite)
{
    DirectoryEntry entry;
    entry.cells = {contact.name, contact.number, contact.mobile, isFavorite};
    entry.contactId = contact.contactId;
    entry.source = contact.source;
    entry.favorite = isFavorite;
    return entry;
}

KeptContact contactOf(const User &user)
{
    return {QString::number(user.id), usersSource, user.fullName(), user.extension, user.mobileNumber};
}

KeptContact contactOf(const DirectoryEntry &entry)
{
    const auto kept = [&entry](std::size_t column) {
        return textOf(entry, column).remove(QChar::Null).left(KeptContact::maxTextLength);
    };
    const QString mobile = kept(mobileColumn);
    return {entry.contactId, entry.source, kept(nameColumn), kept(numberColumn),
            isPhoneNumber(mobile) ? mobile : QString()};
}

void markFavorites(DirectoryTable &table, const std::vector<KeptContact> &favorites)
{
    std::set<std::pair<QString, QString>> known;
    for (const KeptContact &favorite : favorites)
        known.emplace(favorite.source, favorite.contactId);
    const auto column = static_cast<std::size_t>(std::ranges::find_if(table.headers, isFavoriteColumn) -
                                                 table.headers.begin());
    for (DirectoryEntry &entry : table.entries) {
        entry.favorite = known.contains({entry.source, entry.contactId});
        if (column < entry.cells.size())
            entry.cells[column] = entry.favorite;
    }
}

QStringList putPhoneStatusesIn(DirectoryTable &table, const realtime::Floor &floor)
{
    QStringList numbers;
    for (DirectoryEntry &entry : table.entries) {
        const QString number = numberOf(entry);
        if (number.isEmpty())
            continue;
        entry.status = floor.phoneStatus(number);
        numbers.append(number);
    }
    return numbers;
}

} // namespace xivocc::commands
