#include "numbered_reply.h"

#include "thread_owned.h"

namespace xivocc::api {

namespace {

class NumberedAnswers final
{
public:
    NumberedAnswers(QString command, int ref, commands::Reply reply)
        : m_command(std::move(command)), m_ref(ref), m_reply(std::move(reply))
    {
    }
    NumberedAnswers(const NumberedAnswers &) = delete;
    NumberedAnswers &operator=(const NumberedAnswers &) = delete;
    ~NumberedAnswers() { m_reply(protocol::CommandFinished{m_ref, m_command, m_refusals}); }

    void pass(const protocol::ServerMessage &message)
    {
        if (const auto *error = std::get_if<protocol::Error>(&message)) {
            protocol::Error numbered = *error;
            numbered.ref = m_ref;
            ++m_refusals;
            m_reply(numbered);
            return;
        }
        if (std::holds_alternative<protocol::AgentError>(message))
            ++m_refusals;
        m_reply(message);
    }

private:
    const QString m_command;
    const int m_ref;
    const commands::Reply m_reply;
    int m_refusals = 0;
};

} // namespace

commands::Reply numberedReply(const QString &command, int ref, const commands::Reply &reply)
{
    return [answers = makeOwnedByMainThread<NumberedAnswers>(command, ref, reply)](
               const protocol::ServerMessage &message) { answers->pass(message); };
}

} // namespace xivocc::api
