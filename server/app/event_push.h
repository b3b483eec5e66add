#pragma once

#include <config/settings.h>
#include <push/phone_event_push.h>

#include <functional>
#include <memory>

namespace xivocc::app {

/// The events of telephones on their way to another program; does nothing where none is configured. The
/// floor outlives it. Main thread.
class EventPush final
{
public:
    EventPush(const config::EventSettings &settings, const realtime::Floor &floor);

    void configure(const Configuration &configuration);
    void publish(const realtime::Changes &changes);
    /// Tells everything that is true now once more; null: no receiver is configured.
    [[nodiscard]] std::function<void()> repost();
    /// Null: no receiver is configured.
    [[nodiscard]] const push::EventPoster *poster() const { return m_poster.get(); }

private:
    std::unique_ptr<push::EventPoster> m_poster;
    std::unique_ptr<push::PhoneEventPush> m_push;
};

} // namespace xivocc::app
