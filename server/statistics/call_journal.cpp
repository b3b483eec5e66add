#include "call_journal.h"

#include <algorithm>
#include <cmath>

namespace xivocc::statistics {

namespace {

int roundedPercentage(int part, int whole)
{
    return whole > 0 ? static_cast<int>(std::lround(100.0 * part / whole)) : 0;
}

bool isVisit(QueueEvent::Kind kind)
{
    return kind != QueueEvent::Kind::Full && kind != QueueEvent::Kind::JoinEmpty &&
           kind != QueueEvent::Kind::Closed && kind != QueueEvent::Kind::Diverted;
}

} // namespace

void CallJournal::add(const QueueEvent &event)
{
    if (!isVisit(event.kind))
        return;
    if (m_lines.size() >= maximum)
        m_lines.pop_front();
    m_lines.push_back({event.at - event.waited, event.at, event.waited, event.kind});
}

void CallJournal::remove(const QueueEvent &event)
{
    const auto isSame = [&event](const Line &line) {
        return line.at == event.at && line.waited == event.waited && line.kind == event.kind;
    };
    const auto found = std::find_if(m_lines.rbegin(), m_lines.rend(), isSame);
    if (found != m_lines.rend())
        m_lines.erase(std::next(found).base());
}

void CallJournal::forgetBefore(Instant time)
{
    while (!m_lines.empty() && m_lines.front().at < time)
        m_lines.pop_front();
}

WindowedFigures CallJournal::since(Instant beginning, seconds goodWait) const
{
    WindowedFigures figures;
    int over = 0;
    int wellAnswered = 0;
    seconds held{0};
    seconds longest{0};
    for (const Line &line : m_lines) {
        if (line.enteredAt < beginning)
            continue;
        if (line.kind == QueueEvent::Kind::Entered) {
            ++figures.received;
            continue;
        }
        ++over;
        held += line.waited;
        longest = std::max(longest, line.waited);
        if (line.kind == QueueEvent::Kind::Answered) {
            ++figures.answered;
            wellAnswered += int(line.waited <= goodWait);
        } else if (line.kind == QueueEvent::Kind::Abandoned) {
            ++figures.abandoned;
        }
    }
    figures.rate = roundedPercentage(figures.answered, over);
    figures.quality = roundedPercentage(wellAnswered, figures.answered);
    if (over > 0) {
        figures.meanHoldTime = seconds(std::lround(static_cast<double>(held.count()) / over));
        figures.longestHoldTime = longest;
    }
    return figures;
}

} // namespace xivocc::statistics
