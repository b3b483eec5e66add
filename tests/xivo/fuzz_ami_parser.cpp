#include "ami_parser_entry.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (!readAsAmiStream({reinterpret_cast<const char *>(bytes), size}))
        std::abort();
    return 0;
}
