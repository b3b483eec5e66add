#pragma once

#include "http_server.h"
#include "user_service.h"

namespace xivocc::sim {

/// confd's resources below /users/{id}: services and forwards.
class ConfdUsers final
{
public:
    explicit ConfdUsers(UserService &users) : m_users(users) {}

    /// `parts` is the path behind /users, the id first.
    [[nodiscard]] HttpResponse answer(const HttpRequest &request, const QList<QByteArray> &parts);

    /// Whose telephone is a Snom, which answers where confd does. The others have a Yealink.
    static constexpr int snomUser = 1;

    /// The telephone with this id, of /devices.
    [[nodiscard]] HttpResponse device(const HttpRequest &request, const QByteArray &id) const;

private:
    [[nodiscard]] HttpResponse service(const HttpRequest &request, const SimUser &user, bool isFilter);
    [[nodiscard]] HttpResponse forward(const HttpRequest &request, const SimUser &user,
                                       SimForward SimUser::*which);

    UserService &m_users;
};

} // namespace xivocc::sim
