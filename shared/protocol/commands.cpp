#include "commands.h"

#include "alternative_walk.h"

namespace xivocc::protocol {

Command::Command() = default;
Command::~Command() = default;

Command::Command(const Command &other) : Command()
{
    assignAlternative(*this, other);
}

Command::Command(Command &&other) noexcept : Command()
{
    moveAlternative(*this, other);
}

Command &Command::operator=(const Command &other)
{
    assignAlternative(*this, other);
    return *this;
}

Command &Command::operator=(Command &&other) noexcept
{
    moveAlternative(*this, other);
    return *this;
}

bool operator==(const Command &left, const Command &right)
{
    return equalAlternatives(left, right);
}

} // namespace xivocc::protocol
