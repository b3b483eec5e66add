#pragma once

#include "store_place.h"

#include <QObject>

namespace xivocc::test {

class StoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsWritten_data() { StorePlace::addEngines(); }
    void keepsWhatIsWritten();
    void takesBackAWorkThatFails_data() { StorePlace::addEngines(); }
    void takesBackAWorkThatFails();
    void givesUpALostConnection();
    void rowsThatBreakOffAreAnError();
    void refusesAStoreOfANewerProgram();
    void comesBackWhenItsDirectoryDoes();
    void saysWhatIsWrongWithTheAddress();
    void refusesWhatIsTooMuch();

private:
    StorePlace m_place;
};

} // namespace xivocc::test
