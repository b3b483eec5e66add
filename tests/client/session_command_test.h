#pragma once

#include <QObject>

/// Commands from the session's methods to their outcome.
class SessionCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreSent();
    void doneWhenTheStateShowsIt();
    void refusedWithTheServersReason();
    void pauseDuringACallIsDoneWhenTheServerSaysSo();
    void timedOut();
    void dropEndsWhatIsPending();
    void refusedAtOnceWithoutALink();
    void everyRefusalHasASentence();
};
