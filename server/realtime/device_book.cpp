#include "device_book.h"

namespace xivocc::realtime {

QStringView DeviceBook::interfaceOf(QStringView channel)
{
    const auto hyphen = channel.lastIndexOf(QLatin1Char('-'));
    return hyphen < 0 ? channel : channel.first(hyphen);
}

void DeviceBook::configure(const std::vector<Line> &lines)
{
    m_byExtension.clear();
    m_numbers.clear();
    std::fill(m_extensions.begin(), m_extensions.end(), QString());
    std::fill(m_users.begin(), m_users.end(), 0);
    for (const Line &line : lines) {
        const int device = findOrAdd(line.interface);
        m_extensions[static_cast<std::size_t>(device)] = line.extension;
        m_users[static_cast<std::size_t>(device)] = line.userId;
        m_byExtension.insert(line.extension + QLatin1Char('@') + line.context, device);
        m_numbers.insert(line.extension, device);
    }
}

int DeviceBook::find(QStringView interface) const
{
    return m_byInterface.value(interface.toString().toLower(), none);
}

int DeviceBook::findOrAdd(const QString &interface)
{
    const QString key = interface.toLower();
    if (const auto known = m_byInterface.constFind(key); known != m_byInterface.constEnd())
        return *known;
    const int device = static_cast<int>(m_extensions.size());
    m_byInterface.insert(key, device);
    m_interfaces.push_back(interface);
    m_extensions.emplace_back();
    m_users.push_back(0);
    return device;
}

int DeviceBook::reachedBy(const QString &extension, const QString &context) const
{
    return m_byExtension.value(extension + QLatin1Char('@') + context, none);
}

QString DeviceBook::extension(int device) const
{
    return device == none ? QString() : m_extensions[static_cast<std::size_t>(device)];
}

QString DeviceBook::interface(int device) const
{
    return device == none ? QString() : m_interfaces[static_cast<std::size_t>(device)];
}

int DeviceBook::user(int device) const
{
    return device == none ? 0 : m_users[static_cast<std::size_t>(device)];
}

} // namespace xivocc::realtime
