#pragma once

#include <QByteArray>

/// Decodes any bytes as a command; a command that was understood must survive being encoded and
/// decoded again, otherwise the process aborts. Gives whether the bytes were a command.
bool decodeAnyBytes(const QByteArray &bytes);
