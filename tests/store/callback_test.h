#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// The callback commands on a real store, and on AMI actions as they are sent.
class CallbackTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOpenRequestsAndPeriods_data() { StorePlace::addEngines(); }
    void listsOpenRequestsAndPeriods();
    void carriesARequestThroughToItsTicket_data() { StorePlace::addEngines(); }
    void carriesARequestThroughToItsTicket();
    void callsAgainOnAnotherDay_data() { StorePlace::addEngines(); }
    void callsAgainOnAnotherDay();
    void givesARequestToOneOfTwoAgents_data() { StorePlace::addEngines(); }
    void givesARequestToOneOfTwoAgents();
    void findsOpenAndClosedRequests_data() { StorePlace::addEngines(); }
    void findsOpenAndClosedRequests();
    void refusesBadSearches_data();
    void refusesBadSearches();
    void findsLettersInAnyCase_data() { StorePlace::addEngines(); }
    void findsLettersInAnyCase();
    void ordersWhatIsEmptyLast_data() { StorePlace::addEngines(); }
    void ordersWhatIsEmptyLast();
    void noTextHarmsTheStore_data() { StorePlace::addEngines(); }
    void noTextHarmsTheStore();
    void keepsATakenRequestForItsAgent();
    void supervisorsGiveBackWhatOthersTook();
    void requestsOfAgentsWhoAreGoneAreFree_data() { StorePlace::addEngines(); }
    void requestsOfAgentsWhoAreGoneAreFree();
    void keepsNoTicketOfACallThatWasNotPlaced();
    void playsOnlyMessagesOfRequests();
    void takesAllRequestsOrNone();
    void keepsOneDefaultPeriod();
    void saysThatTheStoreIsAway();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
