#pragma once

#include "exchange.h"

#include <optional>

namespace xivocc::sim {

/// What the people at the phones do. Time spans are measured from the moment of the question.
class People
{
public:
    virtual ~People() = default;
    /// How long the phone rings before it is picked up; nothing when nobody will.
    [[nodiscard]] virtual std::optional<milliseconds> answersAfter(const QByteArray &device) = 0;
    /// How long a caller waits in a queue before he gives up.
    [[nodiscard]] virtual milliseconds patience() = 0;

    /// The end of a conversation.
    struct Conversation
    {
        milliseconds length{};
        bool calledHangsUp = false;
        QByteArray transferTo; ///< the called party sends the caller to this extension; empty: nobody is sent
    };
    /// A caller of this queue talks with an agent.
    [[nodiscard]] virtual Conversation talksInQueue(const QByteArray &queue) = 0;
    /// Any other conversation.
    [[nodiscard]] virtual Conversation talksDirectly() = 0;
};

} // namespace xivocc::sim
