#include "byte_writer.h"

#include <QtEndian>
#include <bit>
#include <cmath>

namespace xivocc::journal {

namespace {
constexpr double hundredthsLimit = 1e13;
} // namespace

void ByteWriter::unsignedNumber(quint64 value)
{
    while (value >= 0x80) {
        byte(static_cast<quint8>(value) | 0x80);
        value >>= 7;
    }
    byte(static_cast<quint8>(value));
}

void ByteWriter::number(qint64 value)
{
    // Small numbers of either sign become small: 0, -1, 1, -2, …
    unsignedNumber((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

void ByteWriter::figure(double value)
{
    const double hundredths = std::round(value * 100.0);
    if (std::abs(hundredths) < hundredthsLimit && hundredths / 100.0 == value) {
        boolean(true);
        number(static_cast<qint64>(hundredths));
    } else {
        boolean(false);
        fixed64(std::bit_cast<qint64>(value));
    }
}

void ByteWriter::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    unsignedNumber(static_cast<quint64>(utf8.size()));
    m_bytes.append(utf8);
}

void ByteWriter::fixed32(quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void ByteWriter::fixed64(qint64 value)
{
    const qint64 little = qToLittleEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace xivocc::journal
