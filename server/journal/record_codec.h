#pragma once

#include "byte_writer.h"
#include "record.h"

#include <QByteArrayView>
#include <tl/expected.hpp>

/// Records as the bytes of a block. Moments are told by their distance from the moment before.
namespace xivocc::journal {

/// Appends the record; `before` is the moment of the record before it in the block, or the block's first.
void write(const Record &record, Instant before, ByteWriter &bytes);

struct DamagedRecords
{
};
/// All of them. They are many: never more than there are bytes.
[[nodiscard]] tl::expected<std::vector<Record>, DamagedRecords> readRecords(QByteArrayView bytes,
                                                                            Instant first, std::size_t count);

} // namespace xivocc::journal
