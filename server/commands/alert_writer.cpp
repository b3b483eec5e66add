#include "alert_writer.h"

#include <QLoggingCategory>
#include <algorithm>
#include <functional>
#include <ranges>
#include <utility>

namespace xivocc::commands {

namespace {

Q_LOGGING_CATEGORY(alertLog, "xivocc.alerts")

/// Of a refusal that has nothing to do with what was to be written.
const QString storeIsAway = QStringLiteral("StoreUnavailable");

} // namespace

AlertWriter::AlertWriter(AlertBook &book) : m_book(book)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryInterval);
    QObject::connect(&m_retry, &QTimer::timeout, &m_retry, [this] { writeSoon(); });
}

AlertWriter::~AlertWriter()
{
    // What is under way may still be refused: it is handed over once more, which changes nothing otherwise.
    putBack(m_underWay);
    putBack(m_suspects);
    std::vector<Alert> batch;
    for (auto &[id, alert] : m_unwritten) {
        batch.push_back(std::move(alert));
        if (batch.size() == largestBatch)
            m_book.write(std::exchange(batch, {}), [](const Refusal *) {});
    }
    if (!batch.empty())
        m_book.write(std::move(batch), [](const Refusal *) {});
}

void AlertWriter::keep(const Alert &alert)
{
    m_unwritten.insert_or_assign(alert.id, alert);
    if (m_unwritten.size() > maximum)
        makeRoom();
}

void AlertWriter::makeRoom()
{
    if (!std::exchange(m_isFull, true))
        qCWarning(alertLog) << "too many alerts wait to be kept, the oldest ones are lost";
    const auto ended = std::ranges::find_if(
        m_unwritten, [](const auto &entry) { return entry.second.clearedAt.has_value(); });
    m_unwritten.erase(ended == m_unwritten.end() ? m_unwritten.begin() : ended);
}

void AlertWriter::writeSoon()
{
    if (m_unwritten.empty() || !m_underWay.empty() || m_retry.isActive())
        return;
    const std::size_t size = std::min(m_unwritten.size(), m_batch);
    m_underWay.reserve(size);
    while (m_underWay.size() < size)
        m_underWay.push_back(std::move(m_unwritten.extract(m_unwritten.begin()).mapped()));
    write();
}

void AlertWriter::write()
{
    m_book.write(m_underWay, [this](const Refusal *refusal) { settle(refusal); });
}

void AlertWriter::writeNow()
{
    m_retry.stop();
    writeSoon();
}

void AlertWriter::settle(const Refusal *refusal)
{
    const bool wasLastTry = std::exchange(m_isLastTry, false);
    if (refusal && (!wasLastTry || refusal->code == storeIsAway)) {
        takeRefusal(*refusal);
        return;
    }
    if (refusal)
        qCWarning(alertLog) << "alert" << m_underWay.front().id
                            << "is not kept, the store refuses nothing else:" << refusal->reason;
    m_doubtful -= std::min(m_doubtful, m_underWay.size());
    m_underWay.clear();
    if (!m_suspects.empty()) {
        // Others are taken again; these may have been refused as they were.
        m_underWay.push_back(std::move(m_suspects.back()));
        m_suspects.pop_back();
        m_isLastTry = true;
        write();
        return;
    }
    if (m_doubtful == 0 || m_unwritten.empty()) {
        m_doubtful = 0;
        m_batch = largestBatch;
        m_isRefused = false;
    }
    m_isFull = m_isFull && !m_unwritten.empty();
    writeSoon();
}

void AlertWriter::takeRefusal(const Refusal &refusal)
{
    const std::size_t size = m_underWay.size();
    const bool isFirst = !m_isRefused;
    if (isFirst || refusal.code == storeIsAway) {
        waitAfter(refusal);
        return;
    }
    if (size == 1) {
        m_suspects.push_back(std::move(m_underWay.front()));
        m_underWay.clear();
    } else {
        putBack(m_underWay);
    }
    if (m_suspects.size() == mostSuspects || m_unwritten.empty()) {
        // None is taken, so that it is not for their sake.
        waitAfter(refusal);
        return;
    }
    m_doubtful = size;
    m_batch = std::max<std::size_t>(size / 2, 1);
    writeSoon();
}

void AlertWriter::waitAfter(const Refusal &refusal)
{
    if (!std::exchange(m_isRefused, true))
        qCWarning(alertLog) << "alerts are not kept for now:" << refusal.reason;
    putBack(m_underWay);
    putBack(m_suspects);
    m_doubtful = 0;
    m_batch = largestBatch;
    m_retry.start();
}

void AlertWriter::putBack(std::vector<Alert> &alerts)
{
    // What came meanwhile is newer.
    for (Alert &alert : std::exchange(alerts, {}))
        m_unwritten.try_emplace(alert.id, std::move(alert));
}

FoundAlerts AlertWriter::completed(FoundAlerts found, const AlertQuestion &question) const
{
    std::map<int, Alert, std::greater<>> alerts;
    for (Alert &alert : found.alerts)
        alerts.emplace(alert.id, std::move(alert));
    // What is older than the last of a part belongs to the next part.
    const int oldest = found.isComplete || alerts.empty() ? 0 : alerts.rbegin()->first;
    const auto add = [&](const Alert &alert) {
        if (alert.id >= oldest && alert.firedAt >= question.since &&
            (question.before <= 0 || alert.id < question.before) && question.isSeen(alert))
            alerts.insert_or_assign(alert.id, alert);
    };
    std::ranges::for_each(m_suspects, add);
    std::ranges::for_each(m_underWay, add);
    std::ranges::for_each(m_unwritten | std::views::values, add);
    FoundAlerts all{{}, found.isComplete};
    for (auto &[id, alert] : alerts) {
        if (static_cast<int>(all.alerts.size()) >= question.limit) {
            all.isComplete = false;
            break;
        }
        all.alerts.push_back(std::move(alert));
    }
    return all;
}

} // namespace xivocc::commands
