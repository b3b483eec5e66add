#pragma once

#include <string_view>
#include <vector>

namespace xivocc::ami {

/// One "Name: value" line of a frame. The views live as long as the frame.
struct AmiHeader
{
    std::string_view name;
    std::string_view value;
};

/// One message of the manager interface, seen in the bytes that were received.
/// Its headers are split only when asked for: most frames of a busy PBX are dropped by their name alone.
/// Names are case-sensitive and the first occurrence wins, because XiVO's user events carry both
/// "Channel" and "CHANNEL". Valid only inside the parser's callback.
class AmiFrame final
{
public:
    enum class Kind { Event, Response, Other };

    /// `raw` is the text up to the blank line; `scratch` is where headers are split to.
    AmiFrame(std::string_view raw, std::vector<AmiHeader> &scratch);
    AmiFrame(const AmiFrame &) = delete;
    AmiFrame &operator=(const AmiFrame &) = delete;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The event's name or the response's word ("Success", "Error", "Follows", …).
    [[nodiscard]] std::string_view name() const { return m_name; }
    [[nodiscard]] bool isEvent(std::string_view name) const
    {
        return m_kind == Kind::Event && m_name == name;
    }
    [[nodiscard]] std::string_view raw() const { return m_raw; }

    /// The first header of this name; a view with a null data() when there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return value(name).data() != nullptr; }
    /// All headers in order, repeated ones included.
    [[nodiscard]] const std::vector<AmiHeader> &headers() const;

    /// A header that usually stands in one of the last `lines` lines, found without splitting the others.
    [[nodiscard]] std::string_view valueNearEnd(std::string_view name, int lines) const;

private:
    void split() const;

    std::string_view m_raw;
    std::string_view m_name;
    std::vector<AmiHeader> &m_headers;
    mutable bool m_isSplit = false;
    Kind m_kind = Kind::Other;
};

} // namespace xivocc::ami
