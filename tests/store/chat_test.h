#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// Chat between users on a real store.
class ChatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversToWhoIsConnected();
    void keepsMessagesForWhoIsNotConnected_data() { StorePlace::addEngines(); }
    void keepsMessagesForWhoIsNotConnected();
    void tellsUnreadMessagesUntilTheyAreMarked();
    void boundsTheHistory();
    void throwsOldMessagesAway();
    void refusesWhatIsNoMessage_data();
    void refusesWhatIsNoMessage();
    void saysThatTheStoreIsAway();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
