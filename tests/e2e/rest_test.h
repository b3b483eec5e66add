#pragma once

#include <server/web_client.h>
#include <support/program.h>
#include <support/scripted_http_server.h>

#include <QObject>
#include <QTemporaryDir>
#include <memory>

/// The curl lines of XuC's documentation, run by the shell as they are written there against the real
/// server with a simulated XiVO, and the events that the server posts meanwhile.
class RestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void connectTakesTheRightPassword();
    void dndIsSwitchedInXivo();
    void forwardsAreSwitchedInXivo_data();
    void forwardsAreSwitchedInXivo();
    void dialCallsAndPostsTheEvents();
    void handshakePostsTheCallAgain();
    void togglePausePausesAndEndsThePause();
    void agentLogoutLogsTheAgentOut();
    void healthTellsOfTheReceiver();

private:
    /// The documentation's line with its placeholders filled in; what curl prints as the status.
    [[nodiscard]] QString run(const QString &documentedLine, const QStringList &values = {}) const;

    xivocc::test::ScriptedHttpServer m_receiver{[](const auto &) {
        return xivocc::test::HttpReply{200, "{}"};
    }};
    QTemporaryDir m_directory;
    quint16 m_api = 0;
    std::unique_ptr<xivocc::testing::Program> m_xivo;
    std::unique_ptr<xivocc::testing::Program> m_server;
    std::unique_ptr<xivocc::test::WebClient> m_page; ///< of agent1
    QString m_phone;                                 ///< the number of his telephone
};
