#include "preferences.h"

#include "requests.h"
#include "session.h"

#include <QPointer>
#include <utility>

namespace xivocc::client {

Preferences::Preferences(Session *session) : QObject(session), m_session(session)
{
    connect(&session->requests(), &Requests::heard, this, [this](const protocol::ServerMessage &message) {
        if (const auto *preference = std::get_if<protocol::UserPreference>(&message))
            hear(preference->key, preference->value);
    });
}

void Preferences::set(const QString &key, const QString &value, RequestDone done)
{
    take(key, value);
    ++m_underWay[key].sets;
    const auto finish = [guard = QPointer(this), key, done = std::move(done)](const RequestOutcome &outcome) {
        if (guard)
            guard->end(key);
        if (done)
            done(outcome);
    };
    m_session->requests().send(protocol::SetUserPreference{key, value, QStringLiteral("String")}, finish);
}

void Preferences::hear(const QString &key, const QString &value)
{
    if (const auto sets = m_underWay.find(key); sets != m_underWay.end())
        sets->told = value;
    else
        take(key, value);
}

void Preferences::end(const QString &key)
{
    if (--m_underWay[key].sets > 0)
        return;
    if (const UnderWay ended = m_underWay.take(key); ended.told)
        take(key, *ended.told);
}

void Preferences::take(const QString &key, const QString &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    Q_EMIT changed(key);
}

} // namespace xivocc::client
