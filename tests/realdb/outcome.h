#pragma once

#include <commands/agent_control.h>

#include <QTest>
#include <memory>
#include <optional>

namespace xivocc::test {

/// How a request to an AgentControl ended, and how often it said so.
class Outcome final
{
public:
    [[nodiscard]] commands::Done recorder() const
    {
        return [state = m_state](const commands::Refusal *refusal) {
            ++state->calls;
            if (refusal != nullptr)
                state->refusal = *refusal;
        };
    }
    [[nodiscard]] bool wait(int milliseconds = 15'000) const
    {
        return QTest::qWaitFor([this] { return m_state->calls > 0; }, milliseconds);
    }
    [[nodiscard]] int calls() const { return m_state->calls; }
    [[nodiscard]] bool accepted() const { return m_state->calls == 1 && !m_state->refusal; }
    [[nodiscard]] QString code() const { return m_state->refusal ? m_state->refusal->code : QString(); }
    [[nodiscard]] QString reason() const { return m_state->refusal ? m_state->refusal->reason : QString(); }

private:
    struct State
    {
        int calls = 0;
        std::optional<commands::Refusal> refusal;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace xivocc::test
