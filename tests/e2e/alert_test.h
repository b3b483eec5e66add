#pragma once

#include <server/web_client.h>
#include <support/program.h>

#include <QObject>
#include <QTemporaryDir>
#include <memory>

/// The real server with a simulated XiVO fires alerts, which supervisors acknowledge and find in the history.
class AlertTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void firesForACallThatWaits();
    void isAcknowledgedByName();
    void clearsWhenNobodyWaits();
    void firesForALongPause();
    void survivesARestart();

private:
    [[nodiscard]] bool startServer();
    [[nodiscard]] bool logIn(std::unique_ptr<xivocc::test::WebClient> &client, const QString &login);
    /// Whether the supervisor's command was carried out without a refusal.
    [[nodiscard]] bool carriesOut(const xivocc::protocol::Command &command);
    /// What the supervisor heard last of the rule's alerts, when there is one.
    [[nodiscard]] std::optional<xivocc::Alert> lastOf(int ruleId) const;

    QTemporaryDir m_directory;
    QString m_settings;
    quint16 m_api = 0;
    int m_ref = 0;
    std::unique_ptr<xivocc::testing::Program> m_xivo;
    std::unique_ptr<xivocc::testing::Program> m_server;
    std::unique_ptr<xivocc::test::WebClient> m_supervisor;
    std::unique_ptr<xivocc::test::WebClient> m_caller; ///< dials the queue with his own telephone
};
