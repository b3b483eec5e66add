#pragma once

#include <QObject>

/// Presences and searches with a CTI link, with one that is down, and without.
class PresenceDirectoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsAPresenceInXivo();
    void keepsAPresenceItself_data();
    void keepsAPresenceItself();
    void confirmsWhenTheAgentIsPaused();
    void saysThatDoNotDisturbWasRefused();
    void leavesALoggedOutAgentAlone();
    void refusesAPresence();
    void tellsWhatXivoShows();
    void searchesInXivo();
    void searchesAmongUsers_data();
    void searchesAmongUsers();
    void passesRefusalsOn();
};
