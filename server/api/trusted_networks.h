#pragma once

#include <QHostAddress>
#include <QStringList>
#include <utility>
#include <vector>

namespace xivocc::api {

/// The networks whose programs may call REST 1.0 without a log-in, as XuC let everybody do.
class TrustedNetworks final
{
public:
    /// "192.168.1.0/24", "10.0.0.5", "::1"; anything else is left out.
    explicit TrustedNetworks(const QStringList &networks);

    [[nodiscard]] bool contains(const QHostAddress &peer) const;

private:
    std::vector<std::pair<QHostAddress, int>> m_networks; ///< with the length of the prefix
};

} // namespace xivocc::api
