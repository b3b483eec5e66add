#include "byte_reader.h"

#include <QtEndian>
#include <bit>
#include <limits>

namespace xivocc::journal {

const char *ByteReader::take(qsizetype count)
{
    if (!m_isSound || count < 0 || count > m_bytes.size() - m_position) {
        m_isSound = false;
        return nullptr;
    }
    const char *place = m_bytes.data() + m_position;
    m_position += count;
    return place;
}

quint8 ByteReader::byte()
{
    const char *place = take(1);
    return place ? static_cast<quint8>(*place) : 0;
}

quint64 ByteReader::unsignedNumber()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 part = byte();
        value |= static_cast<quint64>(part & 0x7f) << shift;
        if ((part & 0x80) == 0)
            return m_isSound ? value : 0;
    }
    m_isSound = false;
    return 0;
}

qint64 ByteReader::number()
{
    const quint64 value = unsignedNumber();
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

int ByteReader::integer()
{
    const qint64 value = number();
    if (value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max())
        return static_cast<int>(value);
    m_isSound = false;
    return 0;
}

std::size_t ByteReader::count()
{
    const quint64 value = unsignedNumber();
    if (value <= static_cast<quint64>(m_bytes.size() - m_position))
        return static_cast<std::size_t>(value);
    m_isSound = false;
    return 0;
}

bool ByteReader::boolean()
{
    const quint8 value = byte();
    m_isSound = m_isSound && value <= 1;
    return value == 1;
}

double ByteReader::figure()
{
    if (boolean())
        return static_cast<double>(number()) / 100.0;
    return std::bit_cast<double>(fixed64());
}

QString ByteReader::text()
{
    const auto length = static_cast<qsizetype>(count());
    const char *place = take(length);
    return place ? QString::fromUtf8(place, length) : QString();
}

quint32 ByteReader::fixed32()
{
    const char *place = take(sizeof(quint32));
    return place ? qFromLittleEndian<quint32>(place) : 0;
}

qint64 ByteReader::fixed64()
{
    const char *place = take(sizeof(qint64));
    return place ? qFromLittleEndian<qint64>(place) : 0;
}

} // namespace xivocc::journal
