#pragma once

#include "agent_control.h"

#include <QString>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// A contact as it was when it became a favourite. Of a user of XiVO only the first two count: the rest is
/// what XiVO says of him now.
struct KeptContact
{
    static constexpr qsizetype maxTextLength = 200; ///< of each field

    QString contactId;
    QString source;
    QString name;
    QString number;
    QString mobile;

    /// Whether there is an id to keep it under.
    [[nodiscard]] static bool isId(const QString &contactId, const QString &source)
    {
        const auto isText = [](const QString &text) {
            return !text.isEmpty() && text.size() <= maxTextLength && !text.contains(QChar::Null);
        };
        return isText(contactId) && isText(source);
    }
    bool operator==(const KeptContact &) const = default;
};

/// Where the favourites of users are kept. Main thread.
class FavoriteBook
{
public:
    using Found = std::function<void(const tl::expected<std::vector<KeptContact>, Refusal> &)>;

    virtual ~FavoriteBook() = default;
    /// In the order in which they were added.
    virtual void readAll(int userId, Found done) = 0;
    /// Replaces the same contact. Refused when the user has as many as he may have.
    virtual void add(int userId, const KeptContact &contact, Done done) = 0;
    /// Accepted, too, when it was none.
    virtual void remove(int userId, const QString &contactId, const QString &source, Done done) = 0;
};

} // namespace xivocc::commands
