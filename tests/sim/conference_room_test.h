#pragma once

#include <QObject>

/// Conference rooms of the simulated PBX, told and acted on as app_meetme.c does it.
class ConferenceRoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoComesAndGoes();
    void listsWhoIsInTheRooms();
    void mutesAndUnmutes();
    void refusesWhatDoesNotExist();
    void leavesTheRoomByARedirect();
};
