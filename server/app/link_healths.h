#pragma once

#include <api/health.h>
#include <ldap/directory.h>
#include <push/event_poster.h>
#include <store/store.h>
#include <xivo/ami/ami_status.h>
#include <xivo/database/database_reader.h>
#include <xivo/rest/link_health.h>

namespace xivocc::app {

/// Each link's own account of itself in the words of /health.
[[nodiscard]] api::LinkHealth healthOf(const ami::AmiStatus &status);
[[nodiscard]] api::LinkHealth healthOf(const xivo::DatabaseStatus &status, const QStringList &problems);
[[nodiscard]] api::LinkHealth healthOf(const QString &name, const xivo::LinkHealth &health);
[[nodiscard]] api::LinkHealth healthOf(const store::StoreStatus &status);
[[nodiscard]] api::LinkHealth healthOf(const ldap::DirectoryStatus &status);
[[nodiscard]] api::LinkHealth healthOf(const push::EventPoster &poster);

} // namespace xivocc::app
