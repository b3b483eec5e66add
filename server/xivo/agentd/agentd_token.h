#pragma once

#include "http_exchange.h"
#include "refusals.h"

#include <config/settings.h>

#include <QElapsedTimer>
#include <QObject>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::xivo {

/// The token that agentd asks for, fetched from XiVO's authentication daemon with the service account
/// and kept until shortly before it expires. Requests that come meanwhile share one fetch.
class AgentdToken final : public QObject
{
    Q_OBJECT

public:
    /// An empty token: agentd wants none (no authUrl configured, XiVO before 15.19).
    using Done = std::function<void(const tl::expected<QByteArray, Refusal> &token)>;

    AgentdToken(const config::AgentdSettings &settings, QNetworkAccessManager &network,
                QObject *parent = nullptr);

    void get(const QDeadlineTimer &deadline, Done done);
    /// agentd refused this token: the next get() fetches another.
    void discard(const QByteArray &token);

private:
    void fetch(const QDeadlineTimer &deadline);
    void take(const HttpAnswer &answer);
    void answerAll(const tl::expected<QByteArray, Refusal> &token);

    const config::AgentdSettings &m_settings;
    QNetworkAccessManager &m_network;
    QByteArray m_token;
    QElapsedTimer m_age;
    std::vector<Done> m_waiting;
};

} // namespace xivocc::xivo
