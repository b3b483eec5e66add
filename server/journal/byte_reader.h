#pragma once

#include <QByteArrayView>
#include <QString>

namespace xivocc::journal {

/// Reads what ByteWriter wrote. Behind the end, and after anything that cannot be, every value is 0 or empty
/// and isSound() is false.
class ByteReader final
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] quint8 byte();
    [[nodiscard]] quint64 unsignedNumber();
    [[nodiscard]] qint64 number();
    /// A number that has to be an int.
    [[nodiscard]] int integer();
    /// How many elements follow: never more than there are bytes left.
    [[nodiscard]] std::size_t count();
    [[nodiscard]] bool boolean();
    [[nodiscard]] double figure();
    [[nodiscard]] QString text();
    [[nodiscard]] quint32 fixed32();
    [[nodiscard]] qint64 fixed64();

    [[nodiscard]] bool isSound() const { return m_isSound; }
    [[nodiscard]] bool atEnd() const { return m_position >= m_bytes.size(); }
    void fail() { m_isSound = false; }

private:
    /// Null when there are not so many.
    [[nodiscard]] const char *take(qsizetype count);

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_isSound = true;
};

} // namespace xivocc::journal
