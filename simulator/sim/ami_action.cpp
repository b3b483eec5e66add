#include "ami_action.h"

namespace xivocc::sim {

AmiAction::AmiAction(const QByteArray &frame)
{
    for (const QByteArray &line : frame.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            m_headers.append({line.first(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
}

QByteArray AmiAction::value(const char *header) const
{
    for (const auto &[name, value] : m_headers) {
        if (name.compare(header, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool AmiAction::has(const char *header) const
{
    return !value(header).isEmpty();
}

QList<std::pair<QByteArray, QByteArray>> AmiAction::variables() const
{
    QList<std::pair<QByteArray, QByteArray>> variables;
    const auto add = [&variables](const QByteArray &text) {
        if (const qsizetype equals = text.indexOf('='); equals > 0)
            variables.append({text.first(equals).trimmed(), text.sliced(equals + 1)});
    };
    for (const auto &[name, text] : m_headers) {
        if (name.compare("Variable", Qt::CaseInsensitive) != 0)
            continue;
        QByteArray piece;
        bool quoted = false;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == '\\' && at + 1 < text.size())
                piece += text[++at];
            else if (text[at] == '"')
                quoted = !quoted;
            else if (text[at] == ',' && !quoted)
                add(std::exchange(piece, {}));
            else
                piece += text[at];
        }
        add(piece);
    }
    return variables;
}

AmiReply::AmiReply(const AmiAction &action) : m_actionId(action.value("ActionID")) {}

QByteArray AmiReply::idLine() const
{
    return m_actionId.isEmpty() ? QByteArray() : "ActionID: " + m_actionId + "\r\n";
}

void AmiReply::respond(const QByteArray &result, const QList<QByteArray> &lines)
{
    m_bytes += "Response: " + result + "\r\n" + idLine();
    for (const QByteArray &line : lines)
        m_bytes += line + "\r\n";
    m_bytes += "\r\n";
}

void AmiReply::success(const QByteArray &message)
{
    respond("Success", {"Message: " + message});
}

void AmiReply::error(const QByteArray &message)
{
    respond("Error", {"Message: " + message});
}

AmiEvent AmiReply::item(const char *name) const
{
    AmiEvent event(name);
    if (!m_actionId.isEmpty())
        event.add("ActionID", m_actionId);
    return event;
}

void AmiReply::list(const QByteArray &message, const QList<AmiEvent> &events, const char *completion)
{
    respond("Success", {"EventList: start", "Message: " + message});
    for (const AmiEvent &event : events)
        m_bytes += event.listFrame();
    m_bytes += item(completion).add("EventList", "Complete").add("ListItems", events.size()).listFrame();
}

} // namespace xivocc::sim
