#pragma once

#include <QObject>
#include <memory>

class LiveBoard;

/// The global view on a real server and a simulated XiVO.
class LiveGlobalViewTest final : public QObject
{
    Q_OBJECT

public:
    LiveGlobalViewTest();
    ~LiveGlobalViewTest() override;

private Q_SLOTS:
    void initTestCase();
    void aDroppedGroupMovesWhenXivoConfirms();
    void aDroppedAgentMovesWhenXivoConfirms();
    void aRefusalOfXivoStaysOnTheChip();
    void cleanupTestCase();

private:
    std::unique_ptr<LiveBoard> m_board;
};
