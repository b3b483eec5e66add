#pragma once

#include <QObject>
#include <memory>

class LiveDesk;

/// The real window, driven by mouse and keyboard, on a real server and a simulated XiVO.
class LiveWindowTest final : public QObject
{
    Q_OBJECT

public:
    LiveWindowTest();
    ~LiveWindowTest() override;

private Q_SLOTS:
    void initTestCase();
    void logsInByTheDialog();
    void pausesWithAReason();
    void unpauses();
    void tellsHowTheServersLinksAre();
    void whispersToAnAgent();
    void logsOut();
    void refusesAnUnknownExtension();
    void logsInOnAnExtension();
    void survivesARestartOfTheServer();
    void cleanupTestCase();

private:
    std::unique_ptr<LiveDesk> m_desk;
};
