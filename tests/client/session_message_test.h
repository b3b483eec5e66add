#pragma once

#include <QObject>

/// What the server sends reaches the windows as signals of domain values.
class SessionMessageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsBecomeSignals();
    void agentStateIsPlacedInTime();
    void partialStatisticsAreMerged();
    void countsOfTheDayAreMerged();
    void agentStatisticsAreMerged();
    void longestWaitEndsWithTheLastCaller();
    void pbxLinkIsPartOfTheStatus();
    void unreadableMessagesAreSkipped();
    void doubledMessageIsDelivered();
};
