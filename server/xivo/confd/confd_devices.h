#pragma once

#include "confd_link.h"

#include <commands/desk_phones.h>

namespace xivocc::xivo {

/// A telephone as XiVO's provisioning knows it.
struct DeskPhone
{
    QString vendor;  ///< "Snom"
    QString model;   ///< "720"
    QString address; ///< on the network of telephones; empty until it asked for its configuration
};

/// Looks telephones up in confd, by linefeatures.device. Main thread.
class ConfdDevices final : public commands::DeskPhones
{
public:
    using Done = std::function<void(const tl::expected<DeskPhone, Refusal> &phone)>;

    /// `link` outlives it.
    explicit ConfdDevices(ConfdLink &link) : m_link(link) {}

    void find(const QString &deviceId, Done done);
    void findVendor(const QString &deviceId, VendorFound done) override;

private:
    ConfdLink &m_link;
};

} // namespace xivocc::xivo
