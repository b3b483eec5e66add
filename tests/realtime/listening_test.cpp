#include "fact_maker.h"

#include <QTest>

#include <memory>

using namespace xivocc;
using namespace xivocc::realtime;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const std::vector<AgentListening> began{{7, true}};
const std::vector<AgentListening> ended{{7, false}};

/// Who is told that somebody listens to his telephone.
class ListeningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsWithoutTheNameOfTheOneListenedTo();
    void lastsAsLongAsAnybodyListens();
    void endsWithTheListenersChannel();
    void endsWhenTheListenerIsGoneAfterALostLink();
    void believesAnAsteriskThatTellsNoListener();

private:
    void listener(const char *id);
    [[nodiscard]] std::vector<AgentListening> listen(const char *id);
    [[nodiscard]] std::vector<AgentListening> cease(const char *id);

    std::unique_ptr<FactMaker> m_floor;
};

void ListeningTest::init()
{
    m_floor = std::make_unique<FactMaker>();
    m_floor->logIn(7);
    m_floor->channel(s("c7"), s("SIP/ph-seven-01"), ChannelState::Up);
    listener("l1");
}

void ListeningTest::listener(const char *id)
{
    m_floor->channel(s(id), s("SIP/ph-eight-") + s(id), ChannelState::Up);
}

std::vector<AgentListening> ListeningTest::listen(const char *id)
{
    return m_floor->apply(ListeningChanged{s("SIP/ph-seven-01"), true, s(id)}).listening;
}

std::vector<AgentListening> ListeningTest::cease(const char *id)
{
    return m_floor->apply(ListeningChanged{{}, false, s(id)}).listening;
}

void ListeningTest::endsWithoutTheNameOfTheOneListenedTo()
{
    QCOMPARE(listen("l1"), began);
    QCOMPARE(cease("l1"), ended);
    QCOMPARE(cease("l1"), std::vector<AgentListening>());
}

void ListeningTest::lastsAsLongAsAnybodyListens()
{
    listener("l2");
    QCOMPARE(listen("l1"), began);
    QCOMPARE(listen("l2"), began);
    QCOMPARE(cease("l1"), std::vector<AgentListening>());
    QCOMPARE(cease("l2"), ended);
}

void ListeningTest::endsWithTheListenersChannel()
{
    QCOMPARE(listen("l1"), began);
    QCOMPARE(m_floor->apply(ChannelEnded{s("l1"), s("SIP/ph-eight-l1"), 16}).listening, ended);
}

void ListeningTest::endsWhenTheListenerIsGoneAfterALostLink()
{
    QCOMPARE(listen("l1"), began);
    m_floor->apply(LinkLost{});
    m_floor->apply(SyncStarted{});
    m_floor->apply(FactMaker::member(7, s("sales")));
    m_floor->channel(s("c7"), s("SIP/ph-seven-01"), ChannelState::Up);
    QCOMPARE(m_floor->apply(SyncFinished{}).listening, ended);
}

void ListeningTest::believesAnAsteriskThatTellsNoListener()
{
    QCOMPARE(m_floor->apply(ListeningChanged{s("SIP/ph-seven-01"), true, {}}).listening, began);
    QCOMPARE(m_floor->apply(ListeningChanged{s("SIP/ph-seven-01"), false, {}}).listening, ended);
}

} // namespace

std::unique_ptr<QObject> makeListeningTest()
{
    return std::make_unique<ListeningTest>();
}

#include "listening_test.moc"
