#include "event_push.h"

namespace xivocc::app {

EventPush::EventPush(const config::EventSettings &settings, const realtime::Floor &floor)
{
    if (settings.url.isEmpty())
        return;
    m_poster = std::make_unique<push::EventPoster>(settings);
    m_push = std::make_unique<push::PhoneEventPush>(floor, *m_poster);
}

void EventPush::configure(const Configuration &configuration)
{
    if (m_push)
        m_push->configure(configuration);
}

void EventPush::publish(const realtime::Changes &changes)
{
    if (m_push)
        m_push->publish(changes);
}

std::function<void()> EventPush::repost()
{
    if (!m_push)
        return {};
    return [push = m_push.get()] { push->repost(); };
}

} // namespace xivocc::app
