#pragma once

#include <QObject>
#include <memory>

class LiveQueues;

/// The dialogs that edit agents' queues on a real server and a simulated XiVO.
class LiveMembershipTest final : public QObject
{
    Q_OBJECT

public:
    LiveMembershipTest();
    ~LiveMembershipTest() override;

private Q_SLOTS:
    void initTestCase();
    void oneAgentsQueuesAreSaved();
    void aBaseConfigurationIsCreatedAndApplied();
    void aRefusalStandsOnItsRow();
    void cleanupTestCase();

private:
    std::unique_ptr<LiveQueues> m_desk;
};
