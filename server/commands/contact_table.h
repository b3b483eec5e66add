#pragma once

#include "favorite_book.h"

#include <domain/configuration.h>
#include <domain/directory.h>
#include <realtime/floor.h>

#include <QString>
#include <QStringList>

/// Contacts as rows of a table. XuC's clients take the name from the first column and the number from the
/// second.
namespace xivocc::commands {

/// The directory of XiVO's own users; there a contact's id is the user's.
inline const QString usersSource = QStringLiteral("internal");

[[nodiscard]] QString nameOf(const DirectoryEntry &entry);
[[nodiscard]] QString numberOf(const DirectoryEntry &entry);
[[nodiscard]] bool isPhoneNumber(const QString &text);

/// Null: he is no user of XiVO.
[[nodiscard]] const User *userOf(const Configuration &configuration, const QString &contactId,
                                 const QString &source);

/// The columns Name, Number, Mobile and Favorite, without rows.
[[nodiscard]] DirectoryTable emptyContactTable();
[[nodiscard]] DirectoryEntry entryOf(const KeptContact &contact, bool isFavorite);
[[nodiscard]] KeptContact contactOf(const User &user);
[[nodiscard]] KeptContact contactOf(const DirectoryEntry &entry);

/// Tells of each row whether it is one of these, in the column of favourites as well.
void markFavorites(DirectoryTable &table, const std::vector<KeptContact> &favorites);
/// Puts in how the telephones are; gives the numbers of those found.
[[nodiscard]] QStringList putPhoneStatusesIn(DirectoryTable &table, const realtime::Floor &floor);

} // namespace xivocc::commands
