#include "call_data_book.h"

namespace xivocc::realtime {

void CallDataBook::set(const CallVariableSet &fact)
{
    const QString &call = fact.linkedId.isEmpty() ? fact.uniqueId : fact.linkedId;
    if (call.isEmpty() || fact.value.size() > maximumLength)
        return;
    auto variables = m_calls.find(call);
    if (variables == m_calls.end()) {
        m_order.push_back(call);
        while (m_order.size() > maximumCalls) {
            m_calls.remove(m_order.front());
            m_order.pop_front();
        }
        variables = m_calls.insert(call, {});
    }
    const auto known = variables->find(fact.name);
    if (known == variables->end()) {
        if (variables->size() < maximumVariables)
            variables->insert(fact.name, fact.value);
    } else if (!fact.name.startsWith(QLatin1String("XIVO_USER"))) {
        *known = fact.value;
    }
}

} // namespace xivocc::realtime
