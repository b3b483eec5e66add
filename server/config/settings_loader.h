#pragma once

#include "settings.h"

#include <QProcessEnvironment>

namespace xivocc::config {

/// Reads a TOML file and lets the environment override it: XIVOCC_AMI_HOST stands above host in [ami]. A
/// secret may stand in a file of its own, named by the key with _file behind it (password_file), whose last
/// line end is dropped. All mistakes are told at once. An empty path: the environment alone over the
/// defaults.
[[nodiscard]] tl::expected<Settings, std::vector<SettingsError>> load(const QString &path,
                                                                      const QProcessEnvironment &environment);

} // namespace xivocc::config
