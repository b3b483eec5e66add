#pragma once

#include <QObject>

/// Events of telephones posted to a real HTTP server: what is told, in which order, and what happens when
/// the receiver is slow, refuses, or is away.
class PushTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsPhoneEventsOfUsersWithALogin();
    void postsTheStateOfATelephone();
    void repostsEverythingOnAHandshake();
    void sendsOneAfterTheOther();
    void triesAgainUntilTheReceiverIsBack();
    void triesAgainAfterAServersError();
    void sendsARefusedEventOnlyOnce();
    void givesUpOnASilentReceiver();
    void dropsWhatIsTooOld();
    void dropsTheOldestWhenTooManyWait();
};
