#pragma once

#include <QObject>

/// REST 1.0 over a real connection: what each call does, who may call, and what is refused how.
class RestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesOutWhatIsAsked_data();
    void carriesOutWhatIsAsked();
    void tellsTheHistoryOfAUser();
    void logsOutAndPausesTheAgentOfATelephone();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void answersWhenXivoHas();
    void passesXivosRefusalOn();
    void repostsEventsOnAHandshake();
    void checksAPassword();
    void asksStrangersForAToken();
    void asksPagesAndProxiesForAToken_data();
    void asksPagesAndProxiesForAToken();
    void actsForNobodyButTheTokensUser();
    void knowsItsNetworks_data();
    void knowsItsNetworks();
};
