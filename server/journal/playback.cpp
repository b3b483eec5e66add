#include "playback.h"

#include <algorithm>
#include <utility>

namespace xivocc::journal {

bool Playback::seek(Instant at)
{
    const auto whole = m_blocks.seek(at);
    if (!whole || whole->empty())
        return false;
    take(*whole);
    m_at = m_lastRecord = whole->front().at;
    m_block.reset();
    m_records.clear();
    m_next = 0;
    play(
        at, [](Instant, const std::vector<protocol::ServerMessage> &) {}, [] { return false; });
    return true;
}

void Playback::take(const std::vector<Record> &whole)
{
    m_picture = {};
    for (const Record &record : whole)
        m_picture.apply(record);
    m_interrupted.reset();
}

void Playback::play(Instant until, const Tell &tell, const std::function<bool()> &isEnough)
{
    while (true) {
        const bool hasRecord = m_next < m_records.size();
        if (!hasRecord && !m_block)
            m_block = m_blocks.next();
        const bool mustInterrupt = !hasRecord && isGapBefore(until);
        const Instant next = hasRecord ? m_records[m_next].at
                             : m_block ? m_block->header.first
                                       : Instant::max();
        if (next != m_moment.value_or(Instant::max()) || mustInterrupt) {
            finishMoment(tell);
            if (isEnough())
                return;
        }
        if (mustInterrupt)
            interrupt();
        else if (next > until)
            break;
        else if (hasRecord)
            playRecord();
        else
            loadBlock();
    }
    finishMoment(tell);
    m_at = until;
}

bool Playback::isGapBefore(Instant until) const
{
    if (m_interrupted || until <= m_lastRecord)
        return false;
    const Instant next = m_block ? std::min(until, m_block->header.first) : until;
    if (next - m_lastRecord > longestSilence)
        return true;
    return m_block && (m_block->hasDamageBefore || m_block->header.kind == BlockKind::FreshKeyframe);
}

void Playback::interrupt()
{
    m_moment = m_lastRecord + milliseconds(1);
    m_interrupted = m_moment;
    m_messages.add({protocol::PbxLinkStatus{false, *m_moment}});
}

void Playback::loadBlock()
{
    const SegmentReader::Block block = *std::exchange(m_block, std::nullopt);
    m_records.clear();
    m_next = 0;
    const bool isKeyframe = block.header.isKeyframe();
    if (isKeyframe && !m_interrupted) {
        m_lastRecord = block.header.first;
        return;
    }
    auto records = m_blocks.records(block);
    if (!records) {
        if (!m_interrupted)
            interrupt();
    } else if (isKeyframe) {
        take(*records);
        m_moment = m_lastRecord = block.header.first;
        m_messages.add(m_picture.messages(*m_moment));
    } else {
        m_records = std::move(*records);
    }
}

void Playback::playRecord()
{
    const Record &record = m_records[m_next++];
    m_moment = m_lastRecord = record.at;
    m_picture.apply(record);
    // Whether the link was up then is of no use while what it told is missing.
    if (!m_interrupted || !std::holds_alternative<LinkChanged>(record.change))
        m_messages.take(record);
}

void Playback::finishMoment(const Tell &tell)
{
    if (!m_moment)
        return;
    m_at = *std::exchange(m_moment, std::nullopt);
    if (auto told = m_messages.finish(m_picture); !told.empty())
        tell(m_at, std::move(told));
}

std::vector<protocol::ServerMessage> Playback::messages() const
{
    std::vector<protocol::ServerMessage> messages = m_picture.messages(m_at);
    if (m_interrupted)
        messages.front() = protocol::PbxLinkStatus{false, *m_interrupted};
    return messages;
}

} // namespace xivocc::journal
