#pragma once

#include "device_book.h"
#include "once_list.h"

#include <domain/agent_state.h>
#include <domain/configuration.h>

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace xivocc::realtime {

/// What we know of one agent beside his memberships and channels.
struct AgentRecord
{
    int id = 0;
    bool configured = false;  ///< else nobody sees him
    bool loginTold = false;   ///< by XiVO's user event
    bool loginStored = false; ///< by agent_login_status
    bool logoutTold = false;  ///< outranks memberships that are still loaded
    bool justLoggedIn = false;
    bool announce = false;          ///< newly configured: his state is news whatever it is
    bool queueCallUnmarked = false; ///< his phone's channel of the queue call is not known yet
    Instant loginToldAt{};
    Instant loggedOutAt{};
    std::optional<Instant> wrapupUntil;
    std::optional<Instant> reviewAt;
    int device = DeviceBook::none;
    bool partiesKnown = false; ///< of the call he is on
    quint64 call = 0;          ///< serial of the channel his phase comes from
    QString loginExtension;
    QString queueName;       ///< technical name of the queue of that call
    QString linkedId;        ///< of the queue call he has, or last had
    QString completedCaller; ///< unique id of the caller of his last completed queue call
    AgentState state;
    std::vector<QueueMember> configuredMemberships;
    std::vector<QueueMember> shownMemberships;
};

/// The agents: who is configured, who has logged in, whose state must be looked at again and when.
class AgentBook final
{
public:
    /// More agents than any XiVO has; further unknown ids are ignored.
    static constexpr int maximum = 100'000;

    struct Difference
    {
        std::vector<int> changed; ///< ids added or edited
        bool removed = false;
    };
    /// Marks every agent.
    [[nodiscard]] Difference configure(const Configuration &configuration, DeviceBook &devices, Instant at);

    [[nodiscard]] const std::vector<Agent> &configured() const { return m_configured; }
    [[nodiscard]] const Agent *agent(int id) const;
    [[nodiscard]] const AgentRecord *find(int id) const;
    [[nodiscard]] AgentRecord *edit(int id);
    /// Null when there are too many.
    [[nodiscard]] AgentRecord *findOrAdd(int id);

    void loggedIn(int id, const QString &extension, int device, Instant at);
    void loggedOut(int id, Instant at);
    void setDevice(AgentRecord &record, int device);
    /// Logins that only an event told, before the synchronisation began, should have been confirmed by now.
    void finishSynchronisation(Instant begunAt);

    void mark(int id) { m_marked.add(id); }
    void markOn(int device);
    /// Those whose telephone the device is.
    [[nodiscard]] std::vector<int> on(int device) const;
    [[nodiscard]] std::vector<int> takeMarked() { return m_marked.take(); }
    /// Look at him again then, whatever happens.
    void reviewAt(AgentRecord &record, Instant due);
    void advance(Instant now);

private:
    std::vector<Agent> m_configured;
    QHash<int, int> m_position; ///< index in m_configured
    QHash<int, AgentRecord> m_records;
    std::vector<std::vector<int>> m_byDevice;
    std::multimap<Instant, int> m_reviews;
    OnceList<int> m_marked;
};

} // namespace xivocc::realtime
