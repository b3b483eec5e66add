#include "presence_actions.h"

#include <QRegularExpression>

namespace xivocc::xivo {

std::vector<PresenceAction> parsePresenceActions(const QString &text)
{
    static const QRegularExpression action(QStringLiteral(R"((?:^|,)\s*(\w+)\s*\(([^()]*)\)\s*(?=,|$))"));
    std::vector<PresenceAction> actions;
    for (auto match = action.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        actions.push_back({found.captured(1), found.captured(2).trimmed()});
    }
    return actions;
}

} // namespace xivocc::xivo
