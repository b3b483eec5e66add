#pragma once

#include <QString>
#include <functional>

namespace xivocc::commands {

/// What XiVO's provisioning knows of the telephones on desks. Main thread.
class DeskPhones
{
public:
    /// Called once; an empty name when it is not known or cannot be asked now.
    using VendorFound = std::function<void(const QString &vendor)>;

    virtual ~DeskPhones() = default;
    /// `deviceId` as Line::device has it.
    virtual void findVendor(const QString &deviceId, VendorFound done) = 0;
};

} // namespace xivocc::commands
