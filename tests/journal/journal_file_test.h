#pragma once

#include <QObject>

/// The files of the journal: written on, rotated, deleted, and read although they are torn or damaged.
class JournalFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachMomentAsItWas();
    void letsTheTimesOfAgentsRunOn();
    void writesNothingBeforeTheWholeFloorIsKnown();
    void leavesOutATornTail();
    void leavesOutADamagedBlock();
    void goesOnBehindADamagedHeader();
    void leavesOutAFileOfAnotherVersion();
    void marksATimeWhoseFileCannotBeRead();
    void marksATimeWithoutRecords();
    void goesOnInTheSameDirectoryAfterARestart();
    void keepsTimeInOrderWhenTheClockWasSetBack();
    void recordsAnewWhenTheClockWasSetBackByMore();
    void keepsWhatAClockThatWasWrongForAWhileSkipped();
    void beginsASegmentWhenItIsTime();
    void deletesWhatIsOlderThanIsKept();
    void deletesTheOldestWhenItIsTooMuch();
    void refusesADirectoryThatAnotherServerUses();
    void tellsWhenNothingCanBeWritten();
    void goesOnWhenTheDiskTakesBytesAgain();
};
