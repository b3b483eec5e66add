#pragma once

#include <QObject>

/// Goes through every message of the protocol as a supervisor to whom nothing of it is granted.
class MessageWalkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageIsHiddenOrIsNamedHere_data();
    void everyMessageIsHiddenOrIsNamedHere();
    void grantedMessagesAreWhole_data();
    void grantedMessagesAreWhole();
    void callbacksFollowTheirQueue();
    void listsKeepWhatIsGranted();
    void statesLoseForeignQueues();
    void alertsFollowTheirSubject();
    void rulesAreWholeOrHidden();
};
