#pragma once

#include "once_list.h"

#include <domain/phone_status.h>

#include <QHash>
#include <QString>

namespace xivocc::realtime {

/// What Asterisk's hints say of every internal number.
class PhoneStatusBook final
{
public:
    /// More numbers than any XiVO has hints; further ones are ignored.
    static constexpr int maximum = 100'000;

    void set(const QString &number, PhoneStatus status)
    {
        const auto known = m_statuses.find(number);
        if (known == m_statuses.end()) {
            if (m_statuses.size() >= maximum)
                return;
            m_statuses.insert(number, status);
        } else if (*known == status) {
            return;
        } else {
            *known = status;
        }
        m_changed.add(number);
    }

    [[nodiscard]] PhoneStatus of(const QString &number) const
    {
        return m_statuses.value(number, PhoneStatus::Nonexistent);
    }

    /// Numbers whose status changed since the last call.
    [[nodiscard]] std::vector<QString> takeChanged() { return m_changed.take(); }

private:
    QHash<QString, PhoneStatus> m_statuses;
    OnceList<QString> m_changed;
};

} // namespace xivocc::realtime
