#include "agent_book.h"

#include <algorithm>

namespace xivocc::realtime {

AgentBook::Difference AgentBook::configure(const Configuration &configuration, DeviceBook &devices,
                                           Instant at)
{
    Difference difference;
    QHash<int, Agent> before;
    for (const Agent &agent : m_configured)
        before.insert(agent.id, agent);
    for (AgentRecord &record : m_records) {
        record.configured = false;
        record.loginStored = false;
        record.configuredMemberships.clear();
    }
    m_configured.clear();
    m_position.clear();
    for (const Agent &agent : configuration.agents) {
        AgentRecord *record = findOrAdd(agent.id);
        if (!record || record->configured)
            continue;
        record->configured = true;
        if (record->state.since == Instant{})
            record->state.since = at;
        m_position.insert(agent.id, static_cast<int>(m_configured.size()));
        m_configured.push_back(agent);
        const auto known = before.find(agent.id);
        if (known == before.end() || *known != agent) {
            difference.changed.push_back(agent.id);
            record->announce = record->announce || known == before.end();
        }
        if (known != before.end())
            before.erase(known);
    }
    difference.removed = !before.isEmpty();
    for (const QueueMember &member : configuration.members) {
        if (AgentRecord *record = edit(member.agentId))
            record->configuredMemberships.push_back(member);
    }
    for (const AgentLogin &login : configuration.logins) {
        AgentRecord *record = edit(login.agentId);
        if (!record || login.loggedInAt <= record->loggedOutAt) // read before he logged out
            continue;
        record->loginStored = true;
        record->loginExtension = login.extension;
        if (record->device == DeviceBook::none && !login.stateInterface.isEmpty())
            setDevice(*record, devices.findOrAdd(login.stateInterface));
    }
    for (auto record = m_records.cbegin(); record != m_records.cend(); ++record)
        mark(record.key());
    return difference;
}

const Agent *AgentBook::agent(int id) const
{
    const auto position = m_position.constFind(id);
    return position == m_position.constEnd() ? nullptr : &m_configured[static_cast<std::size_t>(*position)];
}

const AgentRecord *AgentBook::find(int id) const
{
    const auto record = m_records.constFind(id);
    return record == m_records.constEnd() ? nullptr : &*record;
}

AgentRecord *AgentBook::edit(int id)
{
    const auto record = m_records.find(id);
    return record == m_records.end() ? nullptr : &*record;
}

AgentRecord *AgentBook::findOrAdd(int id)
{
    if (AgentRecord *known = edit(id))
        return known;
    if (id == 0 || m_records.size() >= maximum)
        return nullptr;
    AgentRecord &record = m_records[id];
    record.id = record.state.agentId = id;
    return &record;
}

void AgentBook::loggedIn(int id, const QString &extension, int device, Instant at)
{
    AgentRecord *record = findOrAdd(id);
    if (!record)
        return;
    record->loginTold = true;
    record->loginToldAt = at;
    record->logoutTold = false;
    if (!extension.isEmpty())
        record->loginExtension = extension;
    if (device != DeviceBook::none)
        setDevice(*record, device);
    mark(id);
}

void AgentBook::loggedOut(int id, Instant at)
{
    AgentRecord *record = edit(id);
    if (!record)
        return;
    record->loginTold = record->loginStored = false;
    record->logoutTold = true;
    record->loggedOutAt = at;
    mark(id);
}

void AgentBook::setDevice(AgentRecord &record, int device)
{
    if (record.device == device)
        return;
    if (record.device != DeviceBook::none)
        std::erase(m_byDevice[static_cast<std::size_t>(record.device)], record.id);
    record.device = device;
    if (device != DeviceBook::none) {
        if (static_cast<std::size_t>(device) >= m_byDevice.size())
            m_byDevice.resize(static_cast<std::size_t>(device) + 1);
        m_byDevice[static_cast<std::size_t>(device)].push_back(record.id);
    }
    mark(record.id);
}

void AgentBook::finishSynchronisation(Instant begunAt)
{
    for (AgentRecord &record : m_records) {
        if (record.loginTold && record.loginToldAt < begunAt) {
            record.loginTold = false; // memberships and agent_login_status tell it from now on
            mark(record.id);
        }
    }
}

void AgentBook::markOn(int device)
{
    if (device < 0 || static_cast<std::size_t>(device) >= m_byDevice.size())
        return;
    for (const int id : m_byDevice[static_cast<std::size_t>(device)])
        mark(id);
}

std::vector<int> AgentBook::on(int device) const
{
    const auto place = static_cast<std::size_t>(device);
    return device < 0 || place >= m_byDevice.size() ? std::vector<int>{} : m_byDevice[place];
}

void AgentBook::reviewAt(AgentRecord &record, Instant due)
{
    if (record.reviewAt && *record.reviewAt <= due)
        return;
    record.reviewAt = due;
    m_reviews.emplace(due, record.id);
}

void AgentBook::advance(Instant now)
{
    while (!m_reviews.empty() && m_reviews.begin()->first <= now) {
        const int id = m_reviews.begin()->second;
        m_reviews.erase(m_reviews.begin());
        AgentRecord *record = edit(id);
        if (!record)
            continue;
        record->reviewAt.reset();
        record->justLoggedIn = false;
        mark(id);
    }
}

} // namespace xivocc::realtime
