#include "phone_event_push.h"

#include <domain/present_moment.h>
#include <protocol/codec.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace xivocc::push {

namespace {
const QString username = QStringLiteral("username");

QByteArray textOf(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}
} // namespace

void PhoneEventPush::configure(const Configuration &configuration)
{
    m_logins.clear();
    m_loginsOfNumber.clear();
    for (const User &user : configuration.users) {
        if (user.login.isEmpty())
            continue;
        m_logins.insert(user.id, user.login);
        if (!user.extension.isEmpty())
            m_loginsOfNumber[user.extension].append(user.login);
    }
}

void PhoneEventPush::publish(const realtime::Changes &changes)
{
    for (const PhoneEvent &event : changes.phoneEvents)
        postEvent(event);
    for (const QString &number : changes.phoneStatuses)
        postStatus(number);
}

void PhoneEventPush::repost()
{
    for (const auto &[id, login] : m_logins.asKeyValueRange()) {
        for (const PhoneEvent &event : m_floor.phoneCalls(id))
            postEvent(event);
    }
    for (const auto &[number, logins] : m_loginsOfNumber.asKeyValueRange())
        postStatus(number);
}

void PhoneEventPush::postEvent(const PhoneEvent &event)
{
    const QString login = m_logins.value(event.userId);
    if (login.isEmpty())
        return;
    const QByteArray frame = protocol::encode(protocol::PhoneEventOccurred{event}, presentMoment());
    m_poster.post(
        textOf({{username, login}, {QStringLiteral("message"), QJsonDocument::fromJson(frame).object()}}));
}

void PhoneEventPush::postStatus(const QString &number)
{
    const int status = static_cast<int>(m_floor.phoneStatus(number));
    for (const QString &login : m_loginsOfNumber.value(number))
        m_poster.post(textOf({{username, login}, {QStringLiteral("status"), status}}));
}

} // namespace xivocc::push
