#pragma once

#include <domain/time.h>

#include <QByteArray>
#include <QString>

namespace xivocc::journal {

/// Appends values to bytes: whole numbers in as few bytes as they need, seven bits each.
class ByteWriter final
{
public:
    void byte(quint8 value) { m_bytes.append(static_cast<char>(value)); }
    void unsignedNumber(quint64 value);
    void number(qint64 value);
    void boolean(bool value) { byte(value ? 1 : 0); }
    /// A figure with at most two decimals takes a few bytes, any other one nine.
    void figure(double value);
    void text(const QString &value);
    /// Four and eight bytes, the lowest first.
    void fixed32(quint32 value);
    void fixed64(qint64 value);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    void clear() { m_bytes.truncate(0); }

private:
    QByteArray m_bytes;
};

} // namespace xivocc::journal
