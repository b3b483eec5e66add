#pragma once

#include "recording.h"

#include <QByteArray>

namespace xivocc::replay {

/// What a client's action is answered with while a recording is served. Questions about the state are
/// answered as Asterisk answered the recorder at the head of the recording; lists that he never asked for are
/// empty; actions that would change the past are refused.
struct Answer
{
    QByteArray bytes;
    bool logsIn = false;
    bool endsSession = false;
};

/// `action` is one frame as the client sent it.
[[nodiscard]] Answer answerTo(QByteArrayView action, const Recording &recording);

} // namespace xivocc::replay
