#pragma once

#include <QSet>

#include <algorithm>
#include <vector>

namespace xivocc::realtime {

/// Values in order of their first mention, each once. Few values, the usual case, cost no hashing.
template <typename Value> class OnceList
{
public:
    void add(Value value)
    {
        if (m_values.size() < fewValues) {
            if (std::find(m_values.begin(), m_values.end(), value) != m_values.end())
                return;
        } else {
            if (m_known.isEmpty())
                m_known = QSet<Value>(m_values.begin(), m_values.end());
            if (m_known.contains(value))
                return;
            m_known.insert(value);
        }
        m_values.push_back(value);
    }

    [[nodiscard]] bool empty() const { return m_values.empty(); }

    /// Hands the values out and starts anew.
    [[nodiscard]] std::vector<Value> take()
    {
        m_known.clear();
        return std::exchange(m_values, {});
    }

private:
    static constexpr std::size_t fewValues = 16;

    std::vector<Value> m_values;
    QSet<Value> m_known;
};

} // namespace xivocc::realtime
