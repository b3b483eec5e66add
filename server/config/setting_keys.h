#pragma once

#include "settings.h"

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace xivocc::config {

/// A value as it was written: TOML has types, the environment only text.
using SettingValue = std::variant<QString, qint64, bool>;

/// One key of the configuration and what it sets.
struct SettingKey
{
    QString section;
    QString name;
    bool isSecret = false; ///< name_file may stand for it
    /// Puts the value into its place, or tells what is wrong with it.
    std::function<std::optional<QString>(Settings &settings, const SettingValue &value)> assign;

    [[nodiscard]] QString path() const;                ///< "ami.host"
    [[nodiscard]] QString environmentVariable() const; ///< "XIVOCC_AMI_HOST"
};

/// Every key there is.
[[nodiscard]] const std::vector<SettingKey> &settingKeys();

} // namespace xivocc::config
