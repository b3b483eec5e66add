#pragma once

#include <domain/configuration.h>

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace xivocc::realtime {

/// The telephones we care about: configured lines and phones that agents are logged on. Each has a small
/// number, so that channels and agents find each other without comparing names.
class DeviceBook final
{
public:
    static constexpr int none = -1;

    /// "SIP/ph1001-0000002a" is a channel of "SIP/ph1001": cut at the last hyphen, names may have others.
    [[nodiscard]] static QStringView interfaceOf(QStringView channel);

    void configure(const std::vector<Line> &lines);

    [[nodiscard]] int find(QStringView interface) const; ///< whatever its case; none if unknown
    [[nodiscard]] int findOrAdd(const QString &interface);
    [[nodiscard]] int reachedBy(const QString &extension, const QString &context) const;

    /// The number that reaches it; empty when it is no configured line.
    [[nodiscard]] QString extension(int device) const;
    /// As it was first told, "SIP/ph1001"; empty for none.
    [[nodiscard]] QString interface(int device) const;
    /// Whose telephone it is; 0: nobody's.
    [[nodiscard]] int user(int device) const;
    [[nodiscard]] bool isInternalNumber(const QString &number) const { return m_numbers.contains(number); }

private:
    QHash<QString, int> m_byInterface; ///< keys in lower case
    QHash<QString, int> m_byExtension; ///< "1001@default"
    QHash<QString, int> m_numbers;     ///< every extension of a line
    std::vector<QString> m_interfaces; ///< by device
    std::vector<QString> m_extensions; ///< by device
    std::vector<int> m_users;          ///< by device
};

} // namespace xivocc::realtime
