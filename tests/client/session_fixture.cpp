#include "session_fixture.h"

#include <QtTest>

using namespace xivocc::client;

Timing quickTiming()
{
    using std::chrono::milliseconds;
    Timing timing;
    timing.pingInterval = milliseconds(20);
    timing.retryDelays = {milliseconds(5), milliseconds(10)};
    return timing;
}

SessionFixture::SessionFixture(const Timing &timing)
    : session(timing), outcomes(&session, &Session::commandFinished)
{
}

ServerAddress SessionFixture::address() const
{
    return {QStringLiteral("127.0.0.1"), server.port(), false};
}

void SessionFixture::open()
{
    session.open(address(), {QStringLiteral("boss"), QStringLiteral("s3cret"), {}});
}

bool SessionFixture::openLive()
{
    open();
    return waitFor(LinkState::Live) && waitForSubscriptions();
}

bool SessionFixture::waitFor(LinkState state)
{
    return QTest::qWaitFor([&] { return session.status().state == state; });
}

bool SessionFixture::waitForSubscriptions()
{
    return QTest::qWaitFor([&] { return server.countOf(QStringLiteral("subscribeToQueueStats")) == 1; });
}

CommandOutcome SessionFixture::lastOutcome() const
{
    return outcomes.isEmpty() ? CommandOutcome{} : outcomes.last().first().value<CommandOutcome>();
}
