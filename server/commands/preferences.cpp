#include "preferences.h"

#include "errors.h"

#include <utility>

namespace xivocc::commands {

namespace {

/// PostgreSQL has no character zero.
bool isStorable(const QString &text, qsizetype longest)
{
    return text.size() <= longest && !text.contains(QChar::Null);
}

} // namespace

bool Preferences::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<SetUserPreference, UnregisterMobileApp>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void Preferences::sessionOpened(const Requester &requester, const Reply &reply)
{
    m_book.readAll(requester.userId, [this, user = requester.userId, reply](const auto &kept) {
        if (!kept) { // the health of the store tells why
            m_missed.insert(user);
            return;
        }
        for (const protocol::UserPreference &preference : *kept)
            reply(preference);
    });
}

void Preferences::tellMissed()
{
    for (const int user : std::exchange(m_missed, {})) {
        if (!m_outbox.isConnected(user))
            continue;
        m_book.readAll(user, [this, user](const auto &kept) {
            if (!kept) {
                m_missed.insert(user);
                return;
            }
            for (const protocol::UserPreference &preference : *kept)
                m_outbox.tellUser(user, preference);
        });
    }
}

void Preferences::on(const protocol::SetUserPreference &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("setUserPreference");
    if (asked.key.isEmpty() || !isStorable(asked.key, maxKeyLength) ||
        !isStorable(asked.value, maxValueLength) || !isStorable(asked.valueType, maxTypeLength)) {
        reply(
            refused("InvalidValue", command,
                    QStringLiteral("A preference has a key of 1 to %1 characters, a value of at most %2 and "
                                   "a value_type of at most %3, and none of them is U+0000; correct it.")
                        .arg(maxKeyLength)
                        .arg(maxValueLength)
                        .arg(maxTypeLength)));
        return;
    }
    const protocol::UserPreference preference{asked.key, asked.value, asked.valueType};
    m_book.write(requester.userId, preference,
                 [this, user = requester.userId, preference, command, reply](const Refusal *refusal) {
                     if (refusal)
                         reply(errorOf(*refusal, command));
                     else
                         m_outbox.tellUser(user, preference);
                 });
}

} // namespace xivocc::commands
