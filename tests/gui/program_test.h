#pragma once

#include <QObject>

class ProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAUserIsThereForTheNext();
    void aKioskWaitsForItsServer();
    void whatCannotBeReadIsSaidWhenTheWindowOpens();
    void anotherLanguageKeepsWhatWasTyped();
    void anotherLanguageKeepsTheWindowsPlace();
};
