#pragma once

#include <realtime/floor.h>

#include <QString>
#include <map>

/// A small contact centre: queues 1 "sales" and 2 "support" (wrap-up 10 s), agents 7 and 8 on the lines
/// SIP/ph-seven (1007) and SIP/ph-eight (1008), and a clock that only the test moves.
class FactMaker final
{
public:
    FactMaker();

    [[nodiscard]] static xivocc::Configuration configuration();

    xivocc::realtime::Floor floor;
    xivocc::Instant now{std::chrono::hours(1000)};

    template <typename Fact> xivocc::realtime::Changes apply(Fact fact)
    {
        return note(floor.apply({now, std::move(fact)}));
    }
    /// How many events of each kind the queue has had.
    using EventCounts = std::map<xivocc::QueueEvent::Kind, int>;
    [[nodiscard]] EventCounts events(const QString &queue) const;
    xivocc::realtime::Changes wait(xivocc::milliseconds time);

    /// The agent's membership as QueueMemberStatus tells it.
    [[nodiscard]] static xivocc::realtime::MemberSeen member(int agent, const QString &queue);
    /// Loads the agent into both queues and lets his greeting pass.
    void logIn(int agent);
    void setPaused(int agent, bool paused, const QString &reason = {});

    void channel(const QString &id, const QString &name, xivocc::realtime::ChannelState state,
                 const QString &linkedId = {});
    void state(const QString &id, xivocc::realtime::ChannelState state);
    void bridge(const QString &bridge, const QString &one, const QString &two);
    void end(const QString &id);

    xivocc::realtime::Changes join(const QString &queue, const QString &id, int position = 0);
    xivocc::realtime::Changes leave(const QString &queue, const QString &id);

    /// A caller of the trunk, told by `id`, is put through to the agent by "support"; he answers.
    void connectQueueCall(int agent, const QString &id);
    void completeQueueCall(int agent, const QString &id);

    [[nodiscard]] QString phase(int agent) const;

private:
    xivocc::realtime::Changes note(xivocc::realtime::Changes changes);

    std::map<QString, EventCounts> m_events;
};
