#pragma once

#include <QByteArray>
#include <QString>

/// Every byte of the recorded manager stream tests/data/captures/<name>/ami.raw.gz; empty when it cannot be
/// read.
[[nodiscard]] QByteArray readCapture(const QString &name);
