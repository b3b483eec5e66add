#pragma once

#include <api/health.h>
#include <ldap/directory.h>
#include <xivo/agentd/link_health.h>
#include <xivo/ami/ami_status.h>
#include <xivo/database/database_reader.h>

namespace xivocc::app {

/// Each link's own account of itself in the words of /health.
[[nodiscard]] api::LinkHealth healthOf(const ami::AmiStatus &status);
[[nodiscard]] api::LinkHealth healthOf(const xivo::DatabaseStatus &status, const QStringList &problems);
[[nodiscard]] api::LinkHealth healthOfAgentd(const xivo::LinkHealth &health);
[[nodiscard]] api::LinkHealth healthOf(const ldap::DirectoryStatus &status);

} // namespace xivocc::app
