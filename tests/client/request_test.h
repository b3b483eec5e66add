#pragma once

#include <QObject>

/// Numbered commands from the parts of the client to their outcome.
class RequestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithWhatTheServerSays();
    void endsWithoutAnAnswer();
    void aLongSaveEndsStepByStepWithoutALink();
    void endsWithTheLink();
    void learnsTheDefaultsAfterEachGreeting();
    void forgetsTheDefaultsThatAreNotToldAgain();
    void keepsTheNewestPreferenceWhileOlderOnesComeBack();
    void keepsPreferences();
};
