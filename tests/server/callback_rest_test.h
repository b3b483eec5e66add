#pragma once

#include <QObject>

/// Callback lists, periods, requests and tickets by REST, on a real connection and a real store.
class CallbackRestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesListsOfQueues();
    void importsTheDocumentationsFile();
    void tellsFollowersOfAnImport();
    void importsNothingOfABadFile_data();
    void importsNothingOfABadFile();
    void tellsEveryBadLine();
    void setsPeriods();
    void handsTicketsOut();
    void asksStrangersForAToken();
};
