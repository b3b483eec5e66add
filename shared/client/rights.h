#pragma once

#include "request_outcome.h"

#include <domain/user_rights.h>

#include <QObject>
#include <vector>

namespace xivocc::protocol {
struct ServerMessage;
}

namespace xivocc::client {

class Session;

/// The rights of all users, for an administrator who edits them. GUI thread only.
class Rights final : public QObject
{
    Q_OBJECT

public:
    explicit Rights(Session *session);

    /// The user himself may edit rights, as the server told when he logged in.
    [[nodiscard]] bool mayEdit() const { return m_mayEdit; }
    /// He sees a part of the queues and agents only, as the server told when he logged in.
    [[nodiscard]] bool isRestricted() const { return m_isRestricted; }
    /// Every user who can log in; empty until asked for.
    [[nodiscard]] const std::vector<RightsHolder> &users() const { return m_users; }

    /// Asks for all users; from then on changes by others are told too.
    void ask(RequestDone done);
    /// All rights of the user; what is not named is taken away.
    void set(const UserRights &rights, RequestDone done);

Q_SIGNALS:
    void mayEditChanged();
    void isRestrictedChanged();
    void usersChanged();
    void userChanged(const xivocc::RightsHolder &user);

private:
    void take(const protocol::ServerMessage &message);

    Session *m_session;
    bool m_mayEdit = false;
    bool m_isRestricted = false;
    std::vector<RightsHolder> m_users;
};

} // namespace xivocc::client
