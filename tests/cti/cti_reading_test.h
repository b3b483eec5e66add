#pragma once

#include <QObject>

namespace xivocc::test {

/// What the CTI server's lines mean, without a socket.
class CtiReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsLines();
    void refusesWhatIsNoCti_data();
    void refusesWhatIsNoCti();
    void hashesThePasswordForTheOldVersionOnly();
    void readsASheet();
    void refusesBadSheets_data();
    void refusesBadSheets();
    void readsPeople();
    void readsOldDirectories();
    void readsStatuses();
};

} // namespace xivocc::test
