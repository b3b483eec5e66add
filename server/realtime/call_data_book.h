#pragma once

#include "facts.h"

#include <QHash>
#include <QMap>

#include <deque>

namespace xivocc::realtime {

/// The variables that travel with each call, kept per linked call: XiVO's dialplan sets XIVO_SRCNUM and the
/// like on the caller's channel only, and the telephone that is called must know them too.
class CallDataBook final
{
public:
    /// More calls than any XiVO carries; beyond it the oldest are forgotten.
    static constexpr std::size_t maximumCalls = 50'000;
    static constexpr int maximumVariables = 64;
    static constexpr int maximumLength = 1024;

    /// Further variables of a full call and overlong values are ignored. Whose telephone it is (XIVO_USERID,
    /// XIVO_USERUUID) is set on every line's channel: the first, the caller's, stands.
    void set(const CallVariableSet &fact);
    void forget(const QString &linkedId) { m_calls.remove(linkedId); }

    [[nodiscard]] QMap<QString, QString> of(const QString &linkedId) const { return m_calls.value(linkedId); }

private:
    QHash<QString, QMap<QString, QString>> m_calls;
    std::deque<QString> m_order; ///< linked ids by age; may name calls that are over
};

} // namespace xivocc::realtime
