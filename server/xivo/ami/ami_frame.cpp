#include "ami_frame.h"

#include <cstring>

namespace xivocc::ami {

namespace {

/// Cuts the first line off `text`, without its line end.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// An empty name: the line is no header.
AmiHeader headerOf(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return {};
    std::string_view value = line.substr(colon + 1);
    while (value.starts_with(' '))
        value.remove_prefix(1);
    return {line.substr(0, colon), value};
}

bool belongsToCommandResponse(std::string_view name)
{
    return name == "Response" || name == "Privilege" || name == "ActionID" || name == "Message";
}

} // namespace

AmiFrame::AmiFrame(std::string_view raw, std::vector<AmiHeader> &scratch) : m_raw(raw), m_headers(scratch)
{
    std::string_view rest = raw;
    const AmiHeader first = headerOf(takeLine(rest));
    if (first.name == "Event") {
        m_kind = Kind::Event;
        m_name = first.value;
    } else if (first.name == "Response") {
        m_kind = Kind::Response;
        m_name = first.value;
    } else if (const std::string_view event = value("Event"); event.data()) {
        m_kind = Kind::Event;
        m_name = event;
    } else if (const std::string_view response = value("Response"); response.data()) {
        m_kind = Kind::Response;
        m_name = response;
    }
}

std::string_view AmiFrame::value(std::string_view name) const
{
    for (const AmiHeader &header : headers()) {
        if (header.name == name)
            return header.value;
    }
    return {};
}

const std::vector<AmiHeader> &AmiFrame::headers() const
{
    if (!m_isSplit)
        split();
    return m_headers;
}

std::string_view AmiFrame::valueNearEnd(std::string_view name, int lines) const
{
    std::string_view rest = m_raw;
    for (int i = 0; i < lines && !rest.empty(); ++i) {
        if (rest.ends_with('\n'))
            rest.remove_suffix(1);
        const auto *newline = static_cast<const char *>(memrchr(rest.data(), '\n', rest.size()));
        const std::size_t start = newline ? static_cast<std::size_t>(newline - rest.data()) + 1 : 0;
        std::string_view line = rest.substr(start);
        if (line.starts_with(name) && line.substr(name.size()).starts_with(':'))
            return headerOf(takeLine(line)).value;
        rest = rest.substr(0, start);
    }
    return value(name);
}

void AmiFrame::split() const
{
    m_isSplit = true;
    m_headers.clear();
    std::string_view rest = m_raw;
    while (!rest.empty()) {
        const AmiHeader header = headerOf(takeLine(rest));
        if (header.name.empty())
            continue;
        if (m_kind == Kind::Response && m_name == "Follows" && !belongsToCommandResponse(header.name))
            break; // a command's output, where a colon means nothing
        m_headers.push_back(header);
    }
}

} // namespace xivocc::ami
