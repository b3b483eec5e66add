#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// Rules and alerts on a real store, and the commands about them.
class AlertTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRules_data() { StorePlace::addEngines(); }
    void keepsRules();
    void keepsAlertsAsTheyAre_data() { StorePlace::addEngines(); }
    void keepsAlertsAsTheyAre();
    void alertsNeedNoNewPostgres_data() { StorePlace::addEngines(); }
    void alertsNeedNoNewPostgres();
    void standingOnesEndWithTheServer_data() { StorePlace::addEngines(); }
    void standingOnesEndWithTheServer();
    void theHistoryIsOfWhatIsSeen_data() { StorePlace::addEngines(); }
    void theHistoryIsOfWhatIsSeen();
    void theHistoryIsBounded_data() { StorePlace::addEngines(); }
    void theHistoryIsBounded();
    void firesForWhoSubscribed();
    void theFirstToAcknowledgeIsNamed();
    void removedRulesClear();
    void badRulesAreRefused();
    void tooManyRulesAreRefused();
    void supervisorsEditWhatIsGranted();
    void supervisorsSeeTheirHistory();
    void othersAcknowledgeNothing();
    void nothingIsLostWithoutAStore();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
