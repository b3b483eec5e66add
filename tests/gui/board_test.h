#pragma once

#include <QObject>

/// Boards: the figures of their tiles, how they are kept, and composing one in the real window.
class BoardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresOfSeveralQueues();
    void aTileExplainsItsFigure();
    void figuresAsText();
    void agentsOfTheQueues();
    void boardsAreKept();
    void brokenBoardsAreSaid_data();
    void brokenBoardsAreSaid();
    void brokenBoardsAreSaidByALaterWindowToo();
    void tilesMoveOnlyToFreePlaces();
    void tilesAreComposedByKeyboard();
    void tilesAreAddedAndChanged();
    void aBoardRemovedElsewhereIsNotTakenForAnother();
    void aTileMovedElsewhereIsChangedWhereItIs();
    void aTileChangedElsewhereIsSaid();
    void tilesOutliveTheChangesOfOthers();
    void aTileDialogAsksBeforeItIsLeft();
    void aTornOffBoardFollows();
    void aKioskSaysWhatIsMissing();
};
