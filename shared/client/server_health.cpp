#include "server_health.h"

#include "session.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace xivocc::client {

namespace {

constexpr std::chrono::seconds betweenQuestions{5};
constexpr int mostLinks = 32;

std::vector<LinkHealth> linksOf(const QJsonObject &byName)
{
    std::vector<LinkHealth> links;
    for (auto entry = byName.constBegin(); entry != byName.constEnd() && links.size() < mostLinks; ++entry) {
        const QJsonObject told = entry.value().toObject();
        LinkHealth link;
        link.name = entry.key();
        link.up = told.value(QLatin1String("up")).toBool();
        const QDateTime since =
            QDateTime::fromString(told.value(QLatin1String("since")).toString(), Qt::ISODateWithMs);
        link.since = Instant(milliseconds(since.isValid() ? since.toMSecsSinceEpoch() : 0));
        link.reason = told.value(QLatin1String("reason")).toString();
        for (const QJsonValue &missing : told.value(QLatin1String("missing")).toArray())
            link.missing.append(missing.toString());
        links.push_back(link);
    }
    return links;
}

} // namespace

ServerHealth::ServerHealth(Session *session) : QObject(session), m_session(session), m_calls(session)
{
    m_timer.setInterval(betweenQuestions);
    connect(&m_timer, &QTimer::timeout, this, &ServerHealth::ask);
    connect(session, &Session::statusChanged, this, &ServerHealth::follow);
    follow(session->status());
}

void ServerHealth::follow(const LinkStatus &status)
{
    if (status.state != LinkState::Live || m_session->address().host.isEmpty()) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    ask();
}

void ServerHealth::ask()
{
    if (std::exchange(m_isAsking, true))
        return;
    m_calls.readHealth([this](const RestAnswer &answer) {
        m_isAsking = false;
        if (answer.isDone()) // the session itself tells when the server cannot be reached
            take(answer.body);
    });
}

void ServerHealth::take(const QByteArray &page)
{
    const QJsonObject body = QJsonDocument::fromJson(page).object();
    std::vector<LinkHealth> links = linksOf(body.value(QLatin1String("links")).toObject());
    if (links.empty() || links == m_links)
        return;
    m_links = std::move(links);
    Q_EMIT changed();
}

} // namespace xivocc::client
