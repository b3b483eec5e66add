#include "ami_refusal.h"

namespace xivocc::xivo {

using ami::AmiResponse;
using commands::Refusal;

Refusal refusalOf(const AmiResponse &response)
{
    using Outcome = AmiResponse::Outcome;
    switch (response.outcome) {
    case Outcome::TimedOut:
    case Outcome::LinkLost:
        return {QStringLiteral("LinkDown"),
                QStringLiteral("Asterisk did not answer (%1); wait until the link is up again.")
                    .arg(response.message)};
    case Outcome::Unsendable:
        return {QStringLiteral("BadValue"),
                QStringLiteral("Asterisk cannot take this: %1").arg(response.message)};
    default:
        break;
    }
    if (response.message.contains(QLatin1String("No such channel")))
        return {QStringLiteral("NoSuchCall"), QStringLiteral("The call is over already.")};
    return {QStringLiteral("Rejected"), QStringLiteral("Asterisk refused it: %1").arg(response.message)};
}

void sendAction(AmiSender &sender, const ami::AmiAction &action, commands::Done done)
{
    sender.send(action, [done = std::move(done)](const AmiResponse &response) {
        if (response.succeeded()) {
            done(nullptr);
            return;
        }
        const Refusal refusal = refusalOf(response);
        done(&refusal);
    });
}

} // namespace xivocc::xivo
