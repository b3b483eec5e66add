#pragma once

#include <QObject>

/// A session's token lasts as long as the session.
class TokenKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRenewedAtHalfItsLife();
    void isReplacedWhenTheServerForgotIt();
    void aRestCallIsSentAgainWithANewToken();
    void aPasswordThatIsNotValidAnyMoreIsTriedOnce();
};
