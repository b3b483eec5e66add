#pragma once

#include "call_context.h"
#include "command_handler.h"

#include <QHash>

namespace xivocc::commands {

/// What a user does with the calls on his telephone: end, transfer, consult, keys, data, microphone.
class CallHandling final : public CommandHandler
{
public:
    explicit CallHandling(const CallContext &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::HangUp &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::DirectTransfer &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::AttendedTransfer &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::CompleteTransfer &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::CancelTransfer &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SendDtmf &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SetData &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ToggleMicrophone &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::GetCurrentCallsPhoneEvents &asked, const Requester &requester,
            const Reply &reply);

    /// A call with somebody at the other end, and a number to hand it to.
    struct Handover
    {
        OwnCall call;
        QString number;
        QString context;
    };
    [[nodiscard]] tl::expected<Handover, protocol::Error>
    handover(const QString &destination, const Requester &requester, const QString &command) const;

    const CallContext m_context;
    QHash<int, QString> m_consultations; ///< unique id of the own channel, by user
    QHash<int, QString> m_muted;         ///< the same, of those whose microphone is off
};

} // namespace xivocc::commands
