#pragma once

#include "confd_link.h"

#include <commands/queue_member_control.h>

namespace xivocc::xivo {

/// Changes which agents a queue has and their penalties through confd, which writes XiVO's configuration
/// and lets agentd tell Asterisk. Main thread.
class ConfdQueueMembers final : public commands::QueueMemberControl
{
public:
    /// `link` outlives it.
    explicit ConfdQueueMembers(ConfdLink &link) : m_link(link) {}

    void set(int agentId, int queueId, int penalty, commands::Done done) override;
    void remove(int agentId, int queueId, commands::Done done) override;

private:
    void add(int agentId, int queueId, int penalty, commands::Done done);

    ConfdLink &m_link;
};

} // namespace xivocc::xivo
