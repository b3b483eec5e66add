#pragma once

#include <QByteArrayView>

#include <vector>

namespace xivocc::replay {

/// One AMI message inside a recording: its lines and the empty line that ends it.
struct Frame
{
    qsizetype offset = 0;
    qsizetype size = 0;
};

/// Cuts a recorded stream into frames. `from` is where the first one starts; an unfinished last frame is
/// left out, as a client could never end reading it.
[[nodiscard]] std::vector<Frame> splitFrames(QByteArrayView stream, qsizetype from);

/// The value of the first header of that name, empty when there is none.
[[nodiscard]] QByteArrayView header(QByteArrayView frame, QByteArrayView name);

} // namespace xivocc::replay
