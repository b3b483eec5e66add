#include "ami_link.h"

#include "ami_connection.h"

namespace xivocc::ami {

namespace {

AmiTiming timingOf(const config::AmiSettings &settings)
{
    AmiTiming timing;
    timing.response = settings.responseTimeout;
    return timing;
}

} // namespace

AmiLink::AmiLink(const config::AmiSettings &settings, QObject *parent)
    : AmiLink(settings, timingOf(settings), FactQueue::defaultCapacity, parent)
{
}

AmiLink::AmiLink(const config::AmiSettings &settings, const AmiTiming &timing, std::size_t queueCapacity,
                 QObject *parent)
    : QObject(parent),
      m_facts(std::make_shared<FactQueue>(queueCapacity)),
      m_connection(new AmiConnection(settings, timing, m_facts))
{
    qRegisterMetaType<AmiResponse>();
    m_thread.setObjectName(QStringLiteral("ami"));
    m_connection->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_connection, &QObject::deleteLater);
    connect(m_connection, &AmiConnection::factsQueued, this, &AmiLink::deliverFacts);
    connect(m_connection, &AmiConnection::answered, this, &AmiLink::deliverAnswer);
    connect(m_connection, &AmiConnection::configurationMayHaveChanged, this,
            &AmiLink::configurationMayHaveChanged);
    connect(m_connection, &AmiConnection::statusChanged, this, &AmiLink::statusChanged);
    m_thread.start();
}

AmiLink::~AmiLink()
{
    m_thread.quit();
    m_thread.wait();
}

void AmiLink::start()
{
    QMetaObject::invokeMethod(m_connection, &AmiConnection::open);
}

void AmiLink::send(const AmiAction &action, Answer answer)
{
    const quint64 request = ++m_lastRequest;
    m_answers.insert(request, std::move(answer));
    QMetaObject::invokeMethod(
        m_connection, [connection = m_connection, request, action] { connection->submit(request, action); });
}

void AmiLink::resynchronise()
{
    QMetaObject::invokeMethod(m_connection, &AmiConnection::resynchronise);
}

AmiStatus AmiLink::status() const
{
    return m_connection->status();
}

void AmiLink::deliverFacts()
{
    const std::vector<realtime::TimedFact> facts = m_facts->takeAll();
    if (!facts.empty())
        Q_EMIT factsArrived(facts);
}

void AmiLink::deliverAnswer(quint64 request, const AmiResponse &response)
{
    if (const Answer answer = m_answers.take(request))
        answer(response);
}

} // namespace xivocc::ami
