#include "command_decoder_entry.h"

#include <protocol/codec.h>

#include <cstdlib>

bool decodeAnyBytes(const QByteArray &bytes)
{
    using namespace xivocc::protocol;
    const auto command = decodeCommand(bytes);
    if (!command)
        return false;
    const auto again = decodeCommand(encode(*command));
    if (!again || !(*again == *command))
        std::abort();
    return true;
}
