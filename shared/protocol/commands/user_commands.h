#pragma once

#include <QString>

/// What a user asks for himself (XuC protocol, section 4.1).
namespace xivocc::protocol {

/// {"claz": "ping"}
struct Ping
{
    bool operator==(const Ping &) const = default;
};
/// Wire name userStatusUpdate.
struct ChangeUserStatus
{
    QString status;

    bool operator==(const ChangeUserStatus &) const = default;
};
/// Wire name dnd.
struct SetDoNotDisturb
{
    bool enabled = false;

    bool operator==(const SetDoNotDisturb &) const = default;
};
/// Wire name naFwd. The destination is kept when forwarding is switched off.
struct ForwardOnNoAnswer
{
    bool enabled = false;
    QString destination;

    bool operator==(const ForwardOnNoAnswer &) const = default;
};
/// Wire name uncFwd, the unconditional forward.
struct ForwardAlways
{
    bool enabled = false;
    QString destination;

    bool operator==(const ForwardAlways &) const = default;
};
/// Wire name busyFwd.
struct ForwardOnBusy
{
    bool enabled = false;
    QString destination;

    bool operator==(const ForwardOnBusy &) const = default;
};
struct LookUpDisplayName
{
    QString userName;

    bool operator==(const LookUpDisplayName &) const = default;
};
struct SetUserPreference
{
    QString key;
    QString value;
    QString valueType;

    bool operator==(const SetUserPreference &) const = default;
};
struct ToggleUniqueAccountDevice
{
    QString deviceType;

    bool operator==(const ToggleUniqueAccountDevice &) const = default;
};
struct UnregisterMobileApp
{
    bool operator==(const UnregisterMobileApp &) const = default;
};
struct PushLogToServer
{
    QString level;
    QString text;

    bool operator==(const PushLogToServer &) const = default;
};

} // namespace xivocc::protocol
