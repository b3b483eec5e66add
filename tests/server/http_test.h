#pragma once

#include <QObject>

/// The HTTP half of the port: answers, limits, and clients that do not behave.
class HttpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHealthOfEachLink();
    void servesTheLibraryOnceAndThenItsTag();
    void servesPagesThatRunOnlyTheirOwnScripts();
    void keepsTheConfigurationFromStrangers();
    void refusesUnknownPathsAndMethods();
    void letsPagesOfAllowedOriginsIn_data();
    void letsPagesOfAllowedOriginsIn();
    void servesSeveralRequestsPerConnection();
    void servesARequestThatArrivesByteByByte();
    void refusesOversizedHeader();
    void refusesOversizedBody_data();
    void refusesOversizedBody();
    void refusesGarbage_data();
    void refusesGarbage();
    void endsSlowHeader();
    void endsSlowBody();
    void endsIdleConnection();
    void limitsConnectionsOfOneAddress();
};
