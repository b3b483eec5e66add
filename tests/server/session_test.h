#pragma once

#include <QObject>

/// A WebSocket session as such: greeting, life signs, nonsense, and clients that do not read.
class SessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsInOrder();
    void endsTheSessionOfADeletedUser();
    void keepsSessionsWhileNoUserIsKnown();
    void answersPing();
    void answersUnreadableCommands_data();
    void answersUnreadableCommands();
    void finishesNumberedCommands_data();
    void finishesNumberedCommands();
    void finishesInItsThread();
    void closesAfterPersistentNonsense();
    void refusesAFloodOfCommands();
    void closesOnHugeFrame();
    void closesOnBinaryFrame();
    void closesSilentSession();
    void sparesOthersFromAClientThatDoesNotRead();
    void saysGoodbyeWhenTheServerStops();
};
