#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace xivocc::ami {

/// Asterisk's limits (main/manager.c: inbuf, AST_MAX_MANHEADERS): a longer line is thrown away, and a header
/// past the last is not read, both without an answer.
constexpr qsizetype maxActionLineBytes = 1024; ///< with its line end
constexpr std::size_t maxActionHeaders = 128;

/// A request to Asterisk. Headers are sent in the order in which they were added; a name may come again
/// ("Variable").
class AmiAction final
{
public:
    explicit AmiAction(const QByteArray &name);

    AmiAction &add(const QByteArray &header, const QString &value);
    AmiAction &add(const QByteArray &header, int value);

    [[nodiscard]] QByteArray name() const { return m_headers.front().second; }
    /// The bytes to send, or why Asterisk could not read them: a value with a line end would start a header
    /// of its own, and a long line would be lost. The reason never holds the value.
    [[nodiscard]] tl::expected<QByteArray, QString> encoded(const QByteArray &actionId) const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_headers;
};

} // namespace xivocc::ami
