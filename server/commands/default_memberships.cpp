#include "default_memberships.h"

#include "done_after_all.h"
#include "errors.h"

#include <QSet>
#include <algorithm>
#include <map>

namespace xivocc::commands {

namespace {

/// Each queue once: of two penalties the lower one counts.
std::vector<QueuePenalty> withoutDuplicates(const std::vector<QueuePenalty> &membership)
{
    std::map<int, int> lowest;
    for (const QueuePenalty &entry : membership) {
        const auto [known, isNew] = lowest.try_emplace(entry.queueId, entry.penalty);
        known->second = std::min(known->second, entry.penalty);
    }
    std::vector<QueuePenalty> unique;
    for (const auto &[queue, penalty] : lowest)
        unique.push_back({queue, penalty});
    return unique;
}

/// In the order asked for, without repetitions.
std::vector<int> eachOnce(const std::vector<int> &ids)
{
    std::vector<int> once;
    QSet<int> seen;
    for (const int id : ids) {
        if (!seen.contains(id)) {
            seen.insert(id);
            once.push_back(id);
        }
    }
    return once;
}

/// Empty when nothing is stored of the user.
DefaultMembership storedOf(const std::vector<DefaultMembership> &all, int userId)
{
    const auto found = std::ranges::lower_bound(all, userId, {}, &DefaultMembership::userId);
    return found == all.end() || found->userId != userId ? DefaultMembership{userId, {}} : *found;
}

protocol::Error unknownUser(int userId, const QString &command)
{
    return refused("UnknownUser", command,
                   QStringLiteral("XiVO has no user with the id %1. The id is the user's, not the agent's.")
                       .arg(userId));
}

} // namespace

bool DefaultMemberships::handle(const protocol::Command &command, const Requester &requester,
                                const Reply &reply)
{
    using namespace protocol;
    if (const auto *asked = std::get_if<GetList>(&command);
        asked && asked->objectType == ListType::BaseQueueMember) {
        list(requester, reply);
        return true;
    }
    return takeOneOf<GetUserDefaultMembership, SetUserDefaultMembership, SetUsersDefaultMembership,
                     ApplyUsersDefaultMembership>(command,
                                                  [&](const auto &asked) { on(asked, requester, reply); });
}

bool DefaultMemberships::areKnown(const std::vector<int> &users, const std::vector<QueuePenalty> &membership,
                                  const QString &command, const Reply &reply) const
{
    for (const int user : users) {
        if (!findUser(m_context.configuration, user)) {
            reply(unknownUser(user, command));
            return false;
        }
    }
    for (const QueuePenalty &entry : membership) {
        if (!m_context.floor.queue(entry.queueId)) {
            reply(unknownQueue(entry.queueId, command));
            return false;
        }
    }
    return true;
}

DefaultMembership DefaultMemberships::present(const DefaultMembership &stored) const
{
    DefaultMembership shown{stored.userId, {}};
    std::ranges::copy_if(stored.membership, std::back_inserter(shown.membership),
                         [this](const QueuePenalty &entry) { return m_context.floor.queue(entry.queueId); });
    return shown;
}

void DefaultMemberships::list(const Requester &requester, const Reply &reply)
{
    m_context.outbox.subscribe(requester.session, Topic::DefaultMemberships);
    m_context.book.readAll([this, reply](const auto &read) {
        if (!read) {
            reply(errorOf(read.error(), QStringLiteral("getList")));
            return;
        }
        protocol::UsersQueueDefaultMembership all;
        for (const DefaultMembership &stored : *read) {
            if (findUser(m_context.configuration, stored.userId))
                all.memberships.push_back(present(stored));
        }
        reply(all);
    });
}

void DefaultMemberships::on(const protocol::GetUserDefaultMembership &asked, const Requester &requester,
                            const Reply &reply)
{
    const QString command = QStringLiteral("getUserDefaultMembership");
    if (!areKnown({asked.userId}, {}, command, reply))
        return;
    m_context.outbox.subscribe(requester.session, Topic::DefaultMemberships);
    m_context.book.readAll([this, user = asked.userId, command, reply](const auto &read) {
        if (!read) {
            reply(errorOf(read.error(), command));
            return;
        }
        reply(protocol::UserQueueDefaultMembership{present(storedOf(*read, user))});
    });
}

void DefaultMemberships::on(const protocol::SetUserDefaultMembership &asked, const Requester &requester,
                            const Reply &reply)
{
    const QString command = QStringLiteral("setUserDefaultMembership");
    if (!areKnown({asked.userId}, asked.membership, command, reply))
        return;
    write({asked.userId}, withoutDuplicates(asked.membership), requester, command, reply,
          [this](const std::vector<DefaultMembership> &now) {
              m_context.outbox.tellSubscribers(Topic::DefaultMemberships,
                                               protocol::UserQueueDefaultMembership{now.front()});
          });
}

void DefaultMemberships::on(const protocol::SetUsersDefaultMembership &asked, const Requester &requester,
                            const Reply &reply)
{
    const QString command = QStringLiteral("setUsersDefaultMembership");
    const std::vector<int> users = eachOnce(asked.userIds);
    if (!areKnown(users, asked.membership, command, reply))
        return;
    write(users, withoutDuplicates(asked.membership), requester, command, reply,
          [this](const std::vector<DefaultMembership> &now) {
              m_context.outbox.tellSubscribers(Topic::DefaultMemberships,
                                               protocol::UsersQueueDefaultMembership{now});
          });
}

void DefaultMemberships::write(const std::vector<int> &users, const std::vector<QueuePenalty> &membership,
                               const Requester &requester, const QString &command, const Reply &reply,
                               const Told &tell)
{
    m_context.outbox.subscribe(requester.session, Topic::DefaultMemberships);
    const auto within = m_context.rights.queuesOf(requester.userId, requester.agentId);
    m_context.book.write(
        users, membership, within,
        [this, users, membership, isPart = within.has_value(), command, reply, tell](const Refusal *refusal) {
            if (refusal) {
                reply(errorOf(*refusal, command));
            } else if (isPart) {
                tellStored(users, command, reply, tell);
            } else {
                std::vector<DefaultMembership> now;
                for (const int user : users)
                    now.push_back({user, membership});
                tell(now);
            }
        });
}

void DefaultMemberships::tellStored(const std::vector<int> &users, const QString &command, const Reply &reply,
                                    const Told &tell)
{
    m_context.book.readAll([this, users, command, reply, tell](const auto &read) {
        if (!read) {
            reply(errorOf(read.error(), command));
            return;
        }
        std::vector<DefaultMembership> now;
        for (const int user : users)
            now.push_back(present(storedOf(*read, user)));
        tell(now);
    });
}

void DefaultMemberships::on(const protocol::ApplyUsersDefaultMembership &asked, const Requester &requester,
                            const Reply &reply)
{
    const QString command = QStringLiteral("applyUsersDefaultMembership");
    const std::vector<int> users = eachOnce(asked.userIds);
    if (!areKnown(users, {}, command, reply))
        return;
    if (!m_context.control) {
        reply(refused(
            "NotConfigured", command,
            QStringLiteral("Memberships are changed through XiVO's configuration service, which is not "
                           "configured. Fill in [confd] of the server's configuration.")));
        return;
    }
    m_context.book.readAll([this, users, requester, command, reply](const auto &read) {
        if (!read) {
            reply(errorOf(read.error(), command));
            return;
        }
        const rights::Sight sight = m_context.rights.sightOf(requester.userId, requester.agentId);
        for (const int user : users)
            apply(present(storedOf(*read, user)), sight, command, reply);
    });
}

/// Only what differs is changed, and only in what the requester sees.
void DefaultMemberships::apply(DefaultMembership wanted, const rights::Sight &sight, const QString &command,
                               const Reply &reply)
{
    const User *user = findUser(m_context.configuration, wanted.userId);
    std::erase_if(wanted.membership,
                  [&sight](const QueuePenalty &entry) { return !sight.seesQueue(entry.queueId); });
    if (wanted.membership.empty() || !user)
        return;
    const int agent = user->agentId;
    if (!m_context.floor.agent(agent)) {
        reply(
            refused("NotAnAgent", command,
                    QStringLiteral("%1 is no agent, so that no queue can have him.").arg(user->fullName())));
        return;
    }
    std::map<int, int> left;
    for (const QueueMember &member : m_context.floor.membersOf(agent)) {
        if (sight.seesQueue(member.queueId))
            left.emplace(member.queueId, member.penalty);
    }
    std::vector<QueuePenalty> joined;
    for (const QueuePenalty &entry : wanted.membership) {
        const auto found = left.find(entry.queueId);
        if (found == left.end() || found->second != entry.penalty)
            joined.push_back(entry);
        if (found != left.end())
            left.erase(found);
    }
    move(agent, joined, left, command, reply);
}

void DefaultMemberships::move(int agent, const std::vector<QueuePenalty> &joined,
                              const std::map<int, int> &left, const QString &command, const Reply &reply)
{
    const Done told = replyRefusal(command, reply, agent);
    const auto leave = [this, agent, left, told] {
        for (const auto &[queue, penalty] : left)
            m_context.control->remove(agent, queue, told);
    };
    if (joined.empty()) {
        leave();
        return;
    }
    const Done arrived = doneAfterAll(joined.size(), [leave](const Refusal *refusal) {
        if (!refusal)
            leave();
    });
    for (const QueuePenalty &entry : joined) {
        m_context.control->set(agent, entry.queueId, entry.penalty, [told, arrived](const Refusal *refusal) {
            told(refusal);
            arrived(refusal);
        });
    }
}

} // namespace xivocc::commands
