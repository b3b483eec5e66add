#include "chat.h"

#include "errors.h"

#include <domain/present_moment.h>

namespace xivocc::commands {

namespace {

const QString commandName = QStringLiteral("flashTextBrowserRequest");

protocol::FlashTextEvent answerTo(const protocol::FlashTextRequest &asked, protocol::FlashTextEventType event)
{
    protocol::FlashTextEvent answer;
    answer.event = event;
    answer.sequence = asked.sequence;
    return answer;
}

} // namespace

bool Chat::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    const auto *asked = std::get_if<protocol::FlashTextRequest>(&command);
    if (!asked)
        return false;
    const User *partner = findUserByLogin(m_configuration, asked->to.userName);
    if (!partner) {
        reply(unknownLogin(asked->to.userName, commandName));
        return true;
    }
    if (partner->id == requester.userId) {
        reply(refused("InvalidValue", commandName,
                      QStringLiteral("A chat is between two users, and %1 is yourself; name another one.")
                          .arg(partner->login)));
        return true;
    }
    switch (asked->request) {
    case protocol::FlashTextRequestType::DirectMessage:
        send(*asked, requester, *partner, reply);
        break;
    case protocol::FlashTextRequestType::DirectMessageHistory:
        tellHistory(*asked, requester, *partner, reply);
        break;
    case protocol::FlashTextRequestType::MarkAsRead:
        markAsRead(*asked, requester, *partner, reply);
        break;
    }
    return true;
}

void Chat::sessionOpened(const Requester &requester, const Reply &reply)
{
    m_book.readUnread(requester.userId, maxUnreadAtLogin, [this, reply](const auto &unread) {
        if (!unread)
            return; // the health of the store tells why
        for (const KeptChatMessage &message : *unread) {
            if (findUser(m_configuration, message.writerId))
                reply(eventOf(message));
        }
    });
}

void Chat::send(const protocol::FlashTextRequest &asked, const Requester &requester, const User &partner,
                const Reply &reply)
{
    QString text = asked.message;
    text.remove(QChar::Null); // PostgreSQL has no such character
    if (text.trimmed().isEmpty() || text.size() > maxMessageLength) {
        reply(refused("InvalidValue", commandName,
                      QStringLiteral("A chat message has between 1 and %1 characters; this one has %2.")
                          .arg(maxMessageLength)
                          .arg(text.trimmed().isEmpty() ? 0 : text.size())));
        return;
    }
    const KeptChatMessage message{requester.userId, partner.id, asked.sequence, text, presentMoment()};
    m_book.add(message, [this, message, reply](const Refusal *refusal) {
        if (refusal)
            reply(errorOf(*refusal, commandName));
        else
            deliver(message, reply);
    });
}

void Chat::deliver(const KeptChatMessage &message, const Reply &reply)
{
    using protocol::FlashTextEventType;
    const bool isOnline = m_outbox.isConnected(message.readerId);
    if (isOnline)
        m_outbox.tellUser(message.readerId, eventOf(message));
    protocol::FlashTextEvent acknowledgement;
    acknowledgement.event =
        isOnline ? FlashTextEventType::SendMessageAck : FlashTextEventType::SendMessageAckOffline;
    acknowledgement.sequence = message.sequence;
    acknowledgement.offline = !isOnline;
    acknowledgement.date = message.date;
    reply(acknowledgement);
}

void Chat::tellHistory(const protocol::FlashTextRequest &asked, const Requester &requester,
                       const User &partner, const Reply &reply)
{
    auto answer = answerTo(asked, protocol::FlashTextEventType::UserMessageHistory);
    answer.from = partyOf(requester.userId);
    answer.to = partyOf(partner.id);
    m_book.readHistory(requester.userId, partner.id, maxHistory, [this, answer, reply](const auto &read) {
        if (!read) {
            reply(errorOf(read.error(), commandName));
            return;
        }
        protocol::FlashTextEvent history = answer;
        for (const KeptChatMessage &message : *read)
            history.messages.push_back({partyOf(message.writerId), partyOf(message.readerId),
                                        message.sequence, message.text, message.date});
        reply(history);
    });
}

void Chat::markAsRead(const protocol::FlashTextRequest &asked, const Requester &requester,
                      const User &partner, const Reply &reply)
{
    auto answer = answerTo(asked, protocol::FlashTextEventType::MarkAsReadAck);
    answer.from = partyOf(requester.userId);
    answer.to = partyOf(partner.id);
    m_book.markAsRead(requester.userId, partner.id, [answer, reply](const Refusal *refusal) {
        if (refusal)
            reply(errorOf(*refusal, commandName));
        else
            reply(answer);
    });
}

protocol::FlashTextEvent Chat::eventOf(const KeptChatMessage &message) const
{
    protocol::FlashTextEvent event;
    event.event = protocol::FlashTextEventType::UserMessage;
    event.sequence = message.sequence;
    event.from = partyOf(message.writerId);
    event.to = partyOf(message.readerId);
    event.message = message.text;
    event.date = message.date;
    return event;
}

ChatParty Chat::partyOf(int userId) const
{
    const QString guid = QString::number(userId);
    const User *user = findUser(m_configuration, userId);
    return user ? ChatParty{user->login, user->extension, user->fullName(), guid}
                : ChatParty{{}, {}, {}, guid};
}

} // namespace xivocc::commands
