#pragma once

#include "confd_refusals.h"

#include <config/settings.h>
#include <xivo/rest/daemon_client.h>
#include <xivo/rest/link_health.h>

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>
#include <deque>

class QAuthenticator;
class QNetworkReply;

namespace xivocc::xivo {

/// Requests to confd, XiVO's configuration daemon, version 1.1. With authUrl configured each carries a
/// token, without it the account answers confd's HTTP digest challenge, and without an account confd must
/// trust this machine's address. A few requests are under way at once, each of which ends within the
/// configured time; the others wait for their turn, unless confd does not answer any more. Main thread.
class ConfdLink final : public QObject
{
    Q_OBJECT

public:
    /// Under way at once: confd writes the configuration of one after the other, so that more would only
    /// wait there until their time is over.
    static constexpr std::size_t maxUnderWay = 4;
    /// With those that wait for their turn; further ones are refused.
    static constexpr std::size_t maxRequests = 20'000;

    /// What a user does for himself, and what completes a change that has begun, goes before what may be one
    /// change of thousands.
    enum class Turn { Soon, AfterOthers };

    /// An empty object where confd sends no body.
    using Done = std::function<void(const tl::expected<QJsonObject, Refusal> &answer)>;

    explicit ConfdLink(config::ConfdSettings settings, QObject *parent = nullptr);

    /// Looks whether confd answers, now and then again from time to time.
    void start();
    void get(const QString &path, const Done &done) { send({"GET", path, {}}, done, Turn::Soon); }
    void put(const QString &path, const QJsonObject &body, const Done &done, Turn turn = Turn::Soon);
    void post(const QString &path, const QJsonObject &body, const Done &done);
    void remove(const QString &path, const Done &done, Turn turn) { send({"DELETE", path, {}}, done, turn); }

    [[nodiscard]] const LinkHealth &health() const { return m_health; }

Q_SIGNALS:
    void healthChanged();

private:
    struct Waiting
    {
        DaemonRequest request;
        Done done;
    };
    using Answer = tl::expected<HttpAnswer, Refusal>;

    void probe();
    void send(const DaemonRequest &request, const Done &done, Turn turn);
    void sendNext();
    /// `answersBefore` had come when the request was sent.
    void finish(const Answer &answer, quint64 answersBefore, const Done &done);
    void refuseWaiting(const Refusal &refusal);
    [[nodiscard]] tl::expected<QJsonObject, Refusal> read(const HttpAnswer &answer);
    void answerChallenge(QNetworkReply *reply, QAuthenticator *authenticator);
    void setHealth(const QString &reason);

    const config::ConfdSettings m_settings;
    QNetworkAccessManager m_network;
    DaemonClient m_daemon;
    QTimer m_probe;
    std::size_t m_underWay = 0;
    quint64 m_answers = 0;
    std::deque<Waiting> m_soon;
    std::deque<Waiting> m_afterOthers;
    LinkHealth m_health;
};

} // namespace xivocc::xivo
