#include "preferences.h"

#include "requests.h"
#include "session.h"

namespace xivocc::client {

Preferences::Preferences(Session *session) : QObject(session), m_session(session)
{
    connect(&session->requests(), &Requests::heard, this, [this](const protocol::ServerMessage &message) {
        if (const auto *preference = std::get_if<protocol::UserPreference>(&message))
            take(preference->key, preference->value);
    });
}

void Preferences::set(const QString &key, const QString &value, RequestDone done)
{
    take(key, value);
    m_session->requests().send(protocol::SetUserPreference{key, value, QStringLiteral("String")},
                               std::move(done));
}

void Preferences::take(const QString &key, const QString &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    Q_EMIT changed(key);
}

} // namespace xivocc::client
