#pragma once

#include <QString>
#include <functional>

namespace xivocc::commands {

/// Why XiVO did not do what was asked.
struct Refusal
{
    QString code;   ///< "PhoneNumberUnknown", "LoggedInOnAnotherPhone", "ExtensionInUse", "NotLoggedIn",
                    ///< "LinkDown", …
    QString reason; ///< one English sentence: what happened, why, what to do
};

/// Called once, in the main thread, when XiVO accepted the request (nullptr) or refused it.
using Done = std::function<void(const Refusal *refusal)>;

/// How the server makes XiVO act on agents: through agentd where it answers, else straight over AMI.
/// Each call ends within its own time limit.
class AgentControl
{
public:
    virtual ~AgentControl() = default;
    virtual void logIn(int agentId, const QString &extension, Done done) = 0;
    virtual void logOut(int agentId, Done done) = 0;
    virtual void pause(int agentId, const QString &reason, Done done) = 0;
    virtual void unpause(int agentId, Done done) = 0;
};

} // namespace xivocc::commands
