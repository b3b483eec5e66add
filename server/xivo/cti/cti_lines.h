#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::xivo {

/// Cuts the byte stream of a CTI connection into its messages: one JSON object a line.
class CtiLines final
{
public:
    /// The longest lines are lists of every user's id and sheets.
    static constexpr qsizetype maxLineBytes = 1024 * 1024;

    /// The messages that are complete now. The error is a sentence; the stream is of no use after it.
    [[nodiscard]] tl::expected<std::vector<QJsonObject>, QString> take(const QByteArray &bytes);
    void clear() { m_rest.clear(); }

    [[nodiscard]] static QByteArray encode(const QJsonObject &message);

private:
    QByteArray m_rest;
};

} // namespace xivocc::xivo
