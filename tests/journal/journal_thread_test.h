#pragma once

#include <QObject>

/// The journal as the server uses it: written and read by its own threads.
class JournalThreadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWhatWasNoted();
    void answersWhatIsNotInTheFileYet();
    void asksForTheWholeFloorWhenNotesWereLost();
    void tellsWhyNothingIsRecorded();
    void refusesTooManyQuestions();
};
