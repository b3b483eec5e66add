#pragma once

#include <QObject>

class WidgetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsHaveReadableContrast();
    void everyPhaseHasAnIcon();
    void durationsAreWritten_data();
    void durationsAreWritten();
    void addressesAreRead_data();
    void addressesAreRead();
    void logInTakesThePasswordOfItsAccountOnly();
    void logInSaysWhatIsMissing();
    void logInSaysWhenNoKeychainAnswers();
    void theKeychainMayAnswerWhoIsGone();
    void theLinkIsAWord();
    void theLinkTellsWhichPartIsStale();
    void selectionIsCopiedAsText();
    void visibleRowsAreExported_data();
    void visibleRowsAreExported();
    void aFileThatCannotBeWrittenIsSaid();
};
