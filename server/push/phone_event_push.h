#pragma once

#include "event_poster.h"

#include <domain/configuration.h>
#include <realtime/changes.h>
#include <realtime/floor.h>

#include <QHash>
#include <QStringList>

namespace xivocc::push {

/// Tells another program what happens on the telephones of all users with a login (XuC protocol, section 8):
/// each phone event, and each change of a telephone's state. Main thread.
class PhoneEventPush final
{
public:
    /// The floor and the poster outlive it.
    PhoneEventPush(const realtime::Floor &floor, EventPoster &poster) : m_floor(floor), m_poster(poster) {}

    void configure(const Configuration &configuration);
    /// To be called after each change of the floor, before the next one.
    void publish(const realtime::Changes &changes);
    /// Everything that is true now: each call and each telephone's state.
    void repost();

private:
    void postEvent(const PhoneEvent &event);
    void postStatus(const QString &number);

    const realtime::Floor &m_floor;
    EventPoster &m_poster;
    QHash<int, QString> m_logins;                 ///< by the user's id
    QHash<QString, QStringList> m_loginsOfNumber; ///< of the users whose line has the number
};

} // namespace xivocc::push
