#include "rights.h"

#include "requests.h"
#include "session.h"

#include <protocol/right_names.h>

#include <algorithm>
#include <utility>

namespace xivocc::client {

Rights::Rights(Session *session) : QObject(session), m_session(session)
{
    connect(&session->requests(), &Requests::heard, this, &Rights::take);
}

void Rights::ask(RequestDone done)
{
    m_session->requests().send(protocol::GetUserRights{}, std::move(done));
}

void Rights::set(const UserRights &rights, RequestDone done)
{
    m_session->requests().send(protocol::SetUserRights{rights}, std::move(done));
}

void Rights::take(const protocol::ServerMessage &message)
{
    if (const auto *own = std::get_if<protocol::RightProfile>(&message)) {
        const bool mayEdit = std::ranges::find(own->rights, protocol::editsRights()) != own->rights.end();
        if (std::exchange(m_mayEdit, mayEdit) != mayEdit)
            Q_EMIT mayEditChanged();
        const bool isRestricted = own->profile != profileName(RightProfile::Administrator);
        if (std::exchange(m_isRestricted, isRestricted) != isRestricted)
            Q_EMIT isRestrictedChanged();
    } else if (const auto *all = std::get_if<protocol::UserRightsList>(&message)) {
        m_users = all->users;
        Q_EMIT usersChanged();
    } else if (const auto *changed = std::get_if<protocol::UserRightsChanged>(&message)) {
        const auto known = std::ranges::find(m_users, changed->user.rights.userId,
                                             [](const RightsHolder &user) { return user.rights.userId; });
        if (known == m_users.end())
            m_users.push_back(changed->user);
        else
            *known = changed->user;
        Q_EMIT userChanged(changed->user);
    }
}

} // namespace xivocc::client
