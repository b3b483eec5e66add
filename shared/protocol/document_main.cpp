#include "codec.h"

#include <cstdio>

/// Prints docs/protocol.md.
int main()
{
    const QByteArray text = xivocc::protocol::protocolDocument().toUtf8();
    return std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout) ==
                   static_cast<std::size_t>(text.size())
               ? 0
               : 1;
}
