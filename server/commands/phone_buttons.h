#pragma once

#include "call_context.h"
#include "command_handler.h"
#include "phone_keys.h"

namespace xivocc::commands {

/// What only the telephone itself can do with its calls: pick up, hold, join. What came of it is told by the
/// phone events.
class PhoneButtons final : public CommandHandler
{
public:
    /// `keys` outlives it.
    PhoneButtons(const CallContext &context, PhoneKeys &keys) : m_context(context), m_keys(keys) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::Answer &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::Hold &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ThreeWayConference &asked, const Requester &requester, const Reply &reply);
    void press(PhoneKey key, const Requester &requester, const QString &command, const Reply &reply);

    const CallContext m_context;
    PhoneKeys &m_keys;
};

} // namespace xivocc::commands
