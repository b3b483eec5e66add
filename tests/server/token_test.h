#pragma once

#include <QObject>

/// The log-in tokens: how they are sent, renewed, revoked and forgotten.
class TokenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesATokenInEachForm_data();
    void takesATokenInEachForm();
    void refusesAToken_data();
    void refusesAToken();
    void saysThatATokenHasExpired();
    void renewsAToken();
    void revokesALogIn();
    void opensNoSessionWithARevokedToken();
    void followsXivosUsers();
    void staysWhenXivosUsersCannotBeRead();
    void followsUsersOfManyTokensQuickly();
    void forgetsExpiredTokens();
    void boundsTokensOfOneLogin();
    void endsALogInWithItsRenewals();
};
