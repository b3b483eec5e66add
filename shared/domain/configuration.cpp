#include "configuration.h"

#include <QStringList>
#include <algorithm>

namespace xivocc {

QString User::fullName() const
{
    return QStringList{firstName, lastName}.join(QLatin1Char(' ')).trimmed();
}

const User *findUser(const Configuration &configuration, int id)
{
    const auto user = std::ranges::lower_bound(configuration.users, id, {}, &User::id);
    return user == configuration.users.end() || user->id != id ? nullptr : &*user;
}

const User *findUserByLogin(const Configuration &configuration, const QString &login)
{
    const auto user = std::ranges::find(configuration.users, login, &User::login);
    return login.isEmpty() || user == configuration.users.end() ? nullptr : &*user;
}

} // namespace xivocc
