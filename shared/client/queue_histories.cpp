#include "queue_histories.h"

#include "logging.h"
#include "requests.h"
#include "session.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace xivocc::client {

namespace {

/// Nothing when the lists are not of one length.
std::optional<CallCourse> courseOf(const protocol::CallSteps &steps)
{
    const std::size_t count = steps.entered.size();
    for (const auto *list : {&steps.answered, &steps.answeredInTime, &steps.abandoned}) {
        if (list->size() != count)
            return std::nullopt;
    }
    CallCourse course{steps.begins, steps.length, {}};
    course.counts.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        course.counts[i].entered = steps.entered[i];
        course.counts[i].answered = steps.answered[i];
        course.counts[i].answeredInTime = steps.answeredInTime[i];
        course.counts[i].abandoned = steps.abandoned[i];
    }
    return course;
}

} // namespace

QueueHistories::QueueHistories(Session *session) : QObject(session), m_session(session)
{
    connect(session, &FloorFeed::queuesReceived, this, [this](const std::vector<Queue> &queues) {
        m_queueIds.clear();
        for (const Queue &queue : queues)
            m_queueIds.push_back(queue.id);
        askForAll();
    });
    connect(session, &FloorFeed::queueChanged, this, [this](const Queue &queue) {
        if (std::ranges::find(m_queueIds, queue.id) != m_queueIds.end())
            return;
        m_queueIds.push_back(queue.id);
        m_toAsk.push_back(queue.id);
        askNext();
    });
    connect(&session->requests(), &Requests::heard, this, [this](const protocol::ServerMessage &message) {
        if (const auto *history = std::get_if<protocol::QueueHistory>(&message))
            take(*history);
    });
    connect(session, &FloorFeed::queueDayChanged, this,
            [this](int queueId, const QueueDay &day) { noteEntered(queueId, day.today.entered); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &QueueHistories::askForAll);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &QueueHistories::askForAll);
    m_timer.start();
}

void QueueHistories::askForAll()
{
    if (m_session->status().state != LinkState::Live)
        return;
    m_toAsk.assign(m_queueIds.begin(), m_queueIds.end());
    askNext();
}

void QueueHistories::askNext()
{
    if (m_isAsking || m_toAsk.empty())
        return;
    protocol::GetQueueHistory question;
    while (!m_toAsk.empty() && question.queueIds.size() < portion) {
        question.queueIds.push_back(m_toAsk.front());
        m_toAsk.pop_front();
    }
    m_isAsking = true;
    m_session->requests().send(question, [this](const RequestOutcome &) {
        m_isAsking = false;
        askNext();
    });
}

void QueueHistories::noteEntered(int queueId, int entered)
{
    const auto before = m_entered.constFind(queueId);
    const bool isJump = before != m_entered.constEnd() && std::abs(entered - *before) >= manyCalls;
    m_entered.insert(queueId, entered);
    if (isJump && !m_soon.isActive())
        m_soon.start();
}

void QueueHistories::take(const protocol::QueueHistory &told)
{
    const auto day = courseOf(told.day);
    const auto hour = courseOf(told.hour);
    if (!day || !hour || told.waiting.size() != hour->counts.size()) {
        qCWarning(clientLog) << "the history of queue" << told.queueId << "does not fit together, ignored";
        return;
    }
    m_histories.insert(told.queueId,
                       std::make_shared<const QueueHistory>(QueueHistory{*day, *hour, told.waiting}));
    Q_EMIT changed(told.queueId);
}

} // namespace xivocc::client
