#include "recorded_configuration.h"

#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <QHash>

#include <set>

namespace xivocc::bench {

namespace {

/// Numbers names in the order in which they come.
int idOf(QHash<QString, int> &ids, const QString &name)
{
    const auto found = ids.constFind(name);
    return found != ids.cend() ? *found : *ids.insert(name, static_cast<int>(ids.size()) + 1);
}

} // namespace

Configuration configurationOf(const QByteArray &stream)
{
    std::vector<realtime::TimedFact> facts;
    ami::AmiTranslator translator;
    ami::AmiParser parser([&](const ami::AmiFrame &frame) { translator.translate(frame, Instant{}, facts); });
    parser.feed({stream.constData(), static_cast<std::size_t>(stream.size())});

    Configuration configuration;
    QHash<QString, int> queues;
    QHash<QString, int> lines;
    std::set<int> agents;
    std::set<std::pair<int, int>> members;
    for (const realtime::TimedFact &timed : facts) {
        if (const auto *seen = std::get_if<realtime::MemberSeen>(&timed.fact)) {
            const int queue = idOf(queues, seen->member.queue);
            if (seen->member.agentId > 0) {
                agents.insert(seen->member.agentId);
                members.insert({seen->member.agentId, queue});
            }
        } else if (const auto *joined = std::get_if<realtime::CallerJoined>(&timed.fact)) {
            idOf(queues, joined->queue);
        } else if (const auto *line = std::get_if<realtime::LineStateChanged>(&timed.fact)) {
            if (!lines.contains(line->hint))
                configuration.lines.push_back(
                    {idOf(lines, line->hint), line->hint, line->extension, line->context, 0});
        }
    }
    for (auto queue = queues.cbegin(); queue != queues.cend(); ++queue)
        configuration.queues.push_back({*queue, queue.key(), queue.key(), {}, {}});
    for (const int id : agents)
        configuration.agents.push_back({id, QStringLiteral("Agent"), QString::number(id),
                                        QString::number(2000 + id), QStringLiteral("default"), 1, 0});
    for (const auto &[agent, queue] : members)
        configuration.members.push_back({agent, queue, 0});
    return configuration;
}

} // namespace xivocc::bench
