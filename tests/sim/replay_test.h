#pragma once

#include <QObject>

/// xivocc-replay seen through real sockets.
class ReplayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesEveryEventAndFinishes_data();
    void servesEveryEventAndFinishes();
    void answersListsFromTheHeadOfTheRecording();
    void keepsRecordedTime();
    void holdsBackForAClientThatDoesNotRead();
    void disconnectsAnEndlessAction();
    void explainsAFileItCannotServe();
};
