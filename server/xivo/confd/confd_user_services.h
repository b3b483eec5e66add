#pragma once

#include "confd_link.h"

#include <commands/user_services.h>

namespace xivocc::xivo {

/// Switches users' services through confd, which needs XiVO 16.04 or later. Main thread.
class ConfdUserServices final : public commands::UserServices
{
public:
    /// `link` outlives it.
    explicit ConfdUserServices(ConfdLink &link) : m_link(link) {}

    void setDoNotDisturb(int userId, bool enabled, commands::Done done) override;
    void setCallFilter(int userId, bool enabled, commands::Done done) override;
    void setForward(int userId, commands::ForwardKind kind, const Forward &forward,
                    commands::Done done) override;
    void read(int userId, ServicesRead done) override;

private:
    void put(int userId, const QString &resource, const QJsonObject &body, commands::Done done);

    ConfdLink &m_link;
};

} // namespace xivocc::xivo
