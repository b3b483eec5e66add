#include "ami_synchronisation.h"

#include "ami_values.h"

#include <algorithm>

namespace xivocc::ami {

const std::vector<QByteArray> &AmiSynchronisation::actions()
{
    static const std::vector<QByteArray> names = {"QueueStatus", "ExtensionStateList", "CoreShowChannels"};
    return names;
}

void AmiSynchronisation::start(Clock::time_point now)
{
    m_lists.clear();
    m_lastProgress = now;
}

void AmiSynchronisation::stop()
{
    m_lists.clear();
}

void AmiSynchronisation::expect(const QByteArray &action, const QByteArray &actionId)
{
    m_lists.push_back({action, actionId});
}

AmiSynchronisation::Step AmiSynchronisation::handle(const AmiFrame &frame, Clock::time_point now)
{
    if (m_lists.empty())
        return Step::None;
    const std::string_view id = frame.value("ActionID");
    const auto list = std::find_if(m_lists.begin(), m_lists.end(), [id](const List &candidate) {
        return id == std::string_view(candidate.actionId.constData(),
                                      static_cast<std::size_t>(candidate.actionId.size()));
    });
    if (id.empty() || list == m_lists.end())
        return Step::None;
    m_lastProgress = now;

    if (frame.kind() == AmiFrame::Kind::Response) {
        if (frame.name() != "Error")
            return Step::Progress;
        m_troubledAction = list->action;
        m_lists.erase(list);
        return Step::Refused;
    }
    if (!frame.name().ends_with("Complete")) {
        ++list->items;
        return Step::Progress;
    }
    // 11 ends QueueStatus without a count, and CoreShowChannels says ListItems, too.
    const auto told = number(frame.value("ListItems"));
    const bool isMiscounted = told && *told != list->items;
    m_troubledAction = list->action;
    m_lists.erase(list);
    if (isMiscounted)
        return Step::Miscounted;
    return m_lists.empty() ? Step::Finished : Step::Progress;
}

} // namespace xivocc::ami
