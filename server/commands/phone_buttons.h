#pragma once

#include "call_context.h"
#include "command_handler.h"
#include "phone_keys.h"

namespace xivocc::commands {

/// What only the telephone itself can do with its calls: pick up, hold, join. A telephone in a page is asked
/// by WebRTCCmd to do so. What came of it is told by the phone events.
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
    void press(PhoneKey key, const OwnCall &call, const Requester &requester, const QString &command,
               const Reply &reply);
    /// His line is for a browser, and no telephone stands on his desk.
    [[nodiscard]] bool telephonesInPage(const Requester &requester, const Telephone &telephone) const;

    const CallContext m_context;
    PhoneKeys &m_keys;
};

} // namespace xivocc::commands
