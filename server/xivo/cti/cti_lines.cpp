#include "cti_lines.h"

#include <QJsonDocument>

namespace xivocc::xivo {

tl::expected<std::vector<QJsonObject>, QString> CtiLines::take(const QByteArray &bytes)
{
    m_rest += bytes;
    std::vector<QJsonObject> messages;
    qsizetype start = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', start)) {
        const QByteArray line = m_rest.mid(start, end - start).trimmed();
        start = end + 1;
        if (line.isEmpty())
            continue;
        const QJsonDocument document =
            line.size() <= maxLineBytes ? QJsonDocument::fromJson(line) : QJsonDocument();
        if (!document.isObject())
            return tl::unexpected(QStringLiteral("What answers there does not speak the CTI protocol."));
        messages.push_back(document.object());
    }
    m_rest.remove(0, start);
    if (m_rest.size() > maxLineBytes)
        return tl::unexpected(
            QStringLiteral("The CTI server sent a line of more than %1 bytes.").arg(maxLineBytes));
    return messages;
}

QByteArray CtiLines::encode(const QJsonObject &message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace xivocc::xivo
