#pragma once

#include <server/web_client.h>
#include <support/program.h>

#include <QObject>
#include <QTemporaryDir>
#include <memory>

/// The real server with a simulated XiVO is asked what its floor looked like.
class PastFloorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void showsAnAgentAsHeWasBeforeAndAfterHisPause();
    void playsWhatHappenedInBetween();
    void refusesTheFutureAndWhatIsTooLongAgo();
    void tellsOfTheJournalInHealth();
    void showsTheTimeBeforeARestart();

private:
    [[nodiscard]] bool startServer();
    [[nodiscard]] bool logIn();
    /// The picture that holds this pause reason of the agent; asked for until it is in the journal.
    [[nodiscard]] bool awaitCause(const QString &cause);
    [[nodiscard]] std::optional<xivocc::protocol::PastFloor> floorAt(xivocc::Instant at);
    [[nodiscard]] std::optional<xivocc::protocol::Error> errorTo(const xivocc::protocol::Command &command);

    QTemporaryDir m_directory;
    QString m_settings;
    quint16 m_api = 0;
    int m_request = 0;
    xivocc::Instant m_before{}; ///< the agent was not paused yet
    xivocc::Instant m_paused{};
    xivocc::Instant m_after{};
    std::unique_ptr<xivocc::testing::Program> m_xivo;
    std::unique_ptr<xivocc::testing::Program> m_server;
    std::unique_ptr<xivocc::test::WebClient> m_supervisor;
};
