#pragma once

#include <QObject>
#include <memory>

class LiveReplay;

/// The replay view of the real window on a real server that keeps its journal of a simulated XiVO.
class LiveReplayTest final : public QObject
{
    Q_OBJECT

public:
    LiveReplayTest();
    ~LiveReplayTest() override;

private Q_SLOTS:
    void initTestCase();
    void marksWhatItShowsAsPast();
    void showsWhatWasLiveThen();
    void showsAnAgentsPauseAsLongAsItWas();
    void seeksWhilePlaying();
    void theBarGoesBySecondsAndMinutes();
    void aTypedTimeIsShown();
    void tellsOfATimeWithoutRecords();
    void saysThatTheJournalIsOff();
    void cleanupTestCase();

private:
    std::unique_ptr<LiveReplay> m_desk;
};
