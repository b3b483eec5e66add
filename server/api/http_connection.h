#pragma once

#include "http_parser.h"
#include "limits.h"

#include <commands/requester.h>

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <variant>

namespace xivocc::api {

/// Whose session a WebSocket becomes, or the frame that says why it becomes none.
using SessionStart = tl::expected<commands::Requester, protocol::LoggedOnError>;
/// What is answered to a request: a response, or the leave to become a WebSocket.
using HttpOutcome = std::variant<HttpResponse, commands::Requester, protocol::LoggedOnError>;
/// Called once, now or later, in the main thread; without effect when the client is gone.
using HttpAnswer = std::function<void(const HttpOutcome &outcome)>;
using HttpService = std::function<void(const HttpRequest &request, const HttpAnswer &answer)>;

/// One client's HTTP connection, with a time limit for each step, until it closes or becomes a
/// WebSocket. Deletes itself. A header is only peeked at until its answer is known, so that the
/// request for an upgrade is still unread when the socket is handed over.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, const Limits &limits, HttpService service, QObject *parent);

Q_SIGNALS:
    /// The upgrade was allowed: the socket now belongs to the receiver, its request is unread.
    void upgradeAllowed(QTcpSocket *socket, const xivocc::api::SessionStart &start);

private:
    enum class Step { Header, Body, Serving, Closing, HangingUp };

    void read();
    void readHeader();
    void readBody();
    void serve();
    void finish(const HttpOutcome &outcome);
    void handOver(const SessionStart &start);
    void respond(const HttpResponse &response, bool keepAlive);
    void giveUp();
    void hangUp();
    void awaitRequest();

    const Limits m_limits;
    HttpService m_service;
    QTcpSocket *m_socket;
    std::optional<HttpParser> m_parser;
    HttpRequest m_request;
    QTimer m_timer;
    Step m_step = Step::Header;
    bool m_begun = false; ///< a byte of the awaited request has arrived
};

} // namespace xivocc::api
