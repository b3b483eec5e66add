#include "ami_requests.h"

namespace xivocc::ami {

QByteArray AmiRequests::nextId()
{
    return "xivocc-" + QByteArray::number(++m_lastId);
}

void AmiRequests::add(const QByteArray &id, Clock::time_point deadline, Done done)
{
    m_pending.insert(id, {deadline, std::move(done)});
}

void AmiRequests::resolve(const AmiFrame &response)
{
    const std::string_view id = response.value("ActionID");
    const auto found = m_pending.find(QByteArray(id.data(), static_cast<qsizetype>(id.size())));
    if (found == m_pending.end())
        return;
    const Done done = std::move(found->done);
    m_pending.erase(found);
    done(AmiResponse::of(response));
}

void AmiRequests::expire(Clock::time_point now)
{
    std::vector<Done> late;
    for (auto pending = m_pending.begin(); pending != m_pending.end();) {
        if (pending->deadline > now) {
            ++pending;
            continue;
        }
        late.push_back(std::move(pending->done));
        pending = m_pending.erase(pending);
    }
    const AmiResponse response{
        AmiResponse::Outcome::TimedOut, QStringLiteral("Asterisk did not answer within the time limit."), {}};
    for (const Done &done : late)
        done(response);
}

void AmiRequests::failAll(const AmiResponse &response)
{
    const QHash<QByteArray, Pending> failed = std::exchange(m_pending, {});
    for (const Pending &pending : failed)
        pending.done(response);
}

} // namespace xivocc::ami
