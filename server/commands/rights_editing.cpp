#include "rights_editing.h"

#include "errors.h"

#include <algorithm>
#include <utility>

namespace xivocc::commands {

namespace {

const QString setUserRights = QStringLiteral("setUserRights");

/// Each id once, in their order.
void tidy(std::vector<int> &ids)
{
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
}

template <typename IsKnown> void keepKnown(std::vector<int> &ids, IsKnown isKnown)
{
    std::erase_if(ids, [&](int id) { return !isKnown(id); });
}

bool hasGroup(const realtime::Floor &floor, int id)
{
    return std::ranges::find(floor.groups(), id, &AgentGroup::id) != floor.groups().end();
}

} // namespace

void RightsEditing::read()
{
    m_context.book.readAll([this](const auto &stored) {
        m_isReadOnce = true;
        if (stored)
            m_context.rights.read(*stored);
        for (const auto &next : std::exchange(m_waiting, {}))
            next();
    });
}

void RightsEditing::afterReading(std::function<void()> next)
{
    if (m_isReadOnce)
        next();
    else
        m_waiting.push_back(std::move(next));
}

bool RightsEditing::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<GetUserRights, SetUserRights>(command,
                                                   [&](const auto &asked) { on(asked, requester, reply); });
}

void RightsEditing::on(const protocol::GetUserRights &, const Requester &requester, const Reply &reply)
{
    m_context.outbox.subscribe(requester.session, Topic::Rights);
    protocol::UserRightsList all;
    for (const User &user : m_context.configuration.users) {
        if (!user.login.isEmpty())
            all.users.push_back(holderOf(user));
    }
    reply(all);
}

void RightsEditing::on(const protocol::SetUserRights &asked, const Requester &requester, const Reply &reply)
{
    if (const auto fault = faultOf(asked.rights)) {
        reply(*fault);
        return;
    }
    m_context.outbox.subscribe(requester.session, Topic::Rights);
    UserRights rights = asked.rights;
    tidy(rights.queueIds);
    tidy(rights.groupIds);
    tidy(rights.agentIds);
    m_context.book.write(rights, [this, rights, reply](const Refusal *refusal) {
        if (refusal) {
            reply(errorOf(*refusal, setUserRights));
            return;
        }
        m_context.rights.change(rights);
        if (const User *user = findUser(m_context.configuration, rights.userId))
            m_context.outbox.tellSubscribers(Topic::Rights, protocol::UserRightsChanged{holderOf(*user)});
    });
}

/// Without what XiVO no longer has.
RightsHolder RightsEditing::holderOf(const User &user) const
{
    RightsHolder holder{user.login, user.fullName(), m_context.rights.originOf(user.id),
                        m_context.rights.rightsOf(user.id)};
    keepKnown(holder.rights.queueIds, [this](int id) { return m_context.floor.queue(id); });
    keepKnown(holder.rights.groupIds, [this](int id) { return hasGroup(m_context.floor, id); });
    keepKnown(holder.rights.agentIds, [this](int id) { return m_context.floor.agent(id); });
    return holder;
}

std::optional<protocol::Error> RightsEditing::faultOf(const UserRights &rights) const
{
    const User *user = findUser(m_context.configuration, rights.userId);
    if (!user || user->login.isEmpty())
        return refused("UnknownUser", setUserRights,
                       QStringLiteral("XiVO has no user with the id %1 who can log in. The id is the user's, "
                                      "not the agent's.")
                           .arg(rights.userId));
    if (m_context.rights.originOf(rights.userId) == RightsOrigin::Configuration)
        return refused(
            "SetByConfiguration", setUserRights,
            QStringLiteral("%1 is an administrator by the server's configuration. Take the login out "
                           "of administrators in [rights] first.")
                .arg(user->fullName()));
    for (const int id : rights.queueIds) {
        if (!m_context.floor.queue(id))
            return unknownQueue(id, setUserRights);
    }
    for (const int id : rights.groupIds) {
        if (!hasGroup(m_context.floor, id))
            return unknownGroup(id, setUserRights);
    }
    for (const int id : rights.agentIds) {
        if (!m_context.floor.agent(id))
            return unknownAgent(id, setUserRights);
    }
    return std::nullopt;
}

} // namespace xivocc::commands
