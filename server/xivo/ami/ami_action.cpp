#include "ami_action.h"

#include <algorithm>

namespace xivocc::ami {

namespace {

bool breaksLine(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

AmiAction::AmiAction(const QByteArray &name) : m_headers{{"Action", name}} {}

AmiAction &AmiAction::add(const QByteArray &header, const QString &value)
{
    m_headers.emplace_back(header, value.toUtf8());
    return *this;
}

AmiAction &AmiAction::add(const QByteArray &header, int value)
{
    m_headers.emplace_back(header, QByteArray::number(value));
    return *this;
}

tl::expected<QByteArray, QString> AmiAction::encoded(const QByteArray &actionId) const
{
    if (m_headers.size() + 1 > maxActionHeaders)
        return tl::unexpected(QStringLiteral("it has more than %1 headers").arg(maxActionHeaders));
    QByteArray bytes;
    const auto append = [&bytes](const QByteArray &name, const QByteArray &value) {
        const qsizetype before = bytes.size();
        bytes += name + ": " + value + "\r\n";
        return bytes.size() - before <= maxActionLineBytes;
    };
    for (const auto &[name, value] : m_headers) {
        if (name.isEmpty() || name.contains(':') || breaksLine(name) || breaksLine(value))
            return tl::unexpected(
                QStringLiteral("its header %1 holds a line end").arg(QString::fromUtf8(name)));
        if (!append(name, value))
            return tl::unexpected(
                QStringLiteral("its header %1 is longer than the %2 bytes that Asterisk reads")
                    .arg(QString::fromUtf8(name))
                    .arg(maxActionLineBytes));
        if (name == "Action")
            append("ActionID", actionId);
    }
    return bytes + "\r\n";
}

} // namespace xivocc::ami
