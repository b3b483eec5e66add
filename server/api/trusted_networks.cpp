#include "trusted_networks.h"

#include <algorithm>

namespace xivocc::api {

TrustedNetworks::TrustedNetworks(const QStringList &networks)
{
    for (const QString &network : networks) {
        if (const auto parsed = QHostAddress::parseSubnet(network); parsed.second >= 0)
            m_networks.push_back(parsed);
    }
}

bool TrustedNetworks::contains(const QHostAddress &peer) const
{
    // A socket that serves both kinds of addresses tells those of IPv4 as ::ffff:192.168.1.7.
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    const QHostAddress address = isIpv4 ? QHostAddress(ipv4) : peer;
    return std::ranges::any_of(m_networks,
                               [&address](const auto &network) { return address.isInSubnet(network); });
}

} // namespace xivocc::api
