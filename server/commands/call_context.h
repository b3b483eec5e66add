#pragma once

#include "call_control.h"
#include "requester.h"

#include <domain/configuration.h>
#include <realtime/floor.h>
#include <tl/expected.hpp>

namespace xivocc::commands {

/// What the handlers of calls work on. The referenced objects outlive them.
struct CallContext
{
    const realtime::Floor &floor;
    const Configuration &configuration;
    CallControl &control;
    QString country;        ///< of the site, "FR"; empty: not told
    int outboundLength = 6; ///< longer numbers of agents go through the queue for outgoing calls; 0: never
};

/// The user's own line. Refused when he has none, or when the PBX cannot be heard.
[[nodiscard]] tl::expected<Telephone, protocol::Error>
telephoneOf(const CallContext &context, const Requester &requester, const QString &command);

/// One of the calls on the user's telephone.
struct OwnCall
{
    PhoneEvent event;
    realtime::CallLeg leg;
};

/// All of them, the oldest first.
[[nodiscard]] std::vector<OwnCall> callsOf(const CallContext &context, const Requester &requester);

/// The named call, or else the current one: a conversation before a call being placed before a ringing one.
/// Refused when there is none, and when the named one is not the user's own.
[[nodiscard]] tl::expected<OwnCall, protocol::Error> currentCall(const CallContext &context,
                                                                 const Requester &requester,
                                                                 const QString &uniqueId,
                                                                 const QString &command);

/// The number as the dialplan takes it (dial_number.h). Refused when nothing to dial is left of it.
[[nodiscard]] tl::expected<QString, protocol::Error>
dialableNumber(const CallContext &context, const QString &typed, const QString &command);

} // namespace xivocc::commands
