#include "alerts_test.h"
#include "past_floor_test.h"
#include "pending_commands_test.h"
#include "queue_histories_test.h"
#include "request_test.h"
#include "retry_schedule_test.h"
#include "session_command_test.h"
#include "session_link_test.h"
#include "session_login_test.h"
#include "session_message_test.h"
#include "session_tls_test.h"
#include "token_keeper_test.h"

#include <QCoreApplication>
#include <QtTest>

namespace {

template <class Test> int run(const QStringList &arguments)
{
    Test test;
    return QTest::qExec(&test, arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("test_client"));
    const QStringList arguments = QCoreApplication::arguments();
    return run<RetryScheduleTest>(arguments) + run<PendingCommandsTest>(arguments) +
           run<SessionLoginTest>(arguments) + run<TokenKeeperTest>(arguments) +
           run<SessionTlsTest>(arguments) + run<SessionLinkTest>(arguments) +
           run<SessionMessageTest>(arguments) + run<SessionCommandTest>(arguments) +
           run<RequestTest>(arguments) + run<AlertsTest>(arguments) + run<QueueHistoriesTest>(arguments) +
           run<PastFloorTest>(arguments);
}
