#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

/// What becomes of alerts that their book refuses for a while.
class AlertWritingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAgainWhatWasRefused();
    void writesTheNewestOfManyChanges();
    void keepsWhatHappensWhileTheStoreIsAway();
    void theHistoryTellsWhatIsNotWritten();
    void asksNothingForWhoSupervisesNobody();
    void givesUpAPoisonedRow_data();
    void givesUpAPoisonedRow();
    void losesNothingWhenAllIsRefused();
    void losesTheOldestEndedOnesFirst();
    void writesOnceMoreAtTheEnd();
    void catchesUpOnARealStore_data() { StorePlace::addEngines(); }
    void catchesUpOnARealStore();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
