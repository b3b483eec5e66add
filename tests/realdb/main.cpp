#include "agent_group_test.h"
#include "agentd_control_test.h"
#include "ami_control_test.h"
#include "call_log_test.h"
#include "confd_test.h"
#include "database_reader_test.h"
#include "phone_keys_test.h"
#include "queue_log_test.h"

#include <QCoreApplication>
#include <QTest>

namespace {

template <typename Test> int run(int argc, char *argv[])
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return run<xivocc::test::CallLogTest>(argc, argv) + run<xivocc::test::DatabaseReaderTest>(argc, argv) +
           run<xivocc::test::QueueLogTest>(argc, argv) + run<xivocc::test::AgentdControlTest>(argc, argv) +
           run<xivocc::test::AmiControlTest>(argc, argv) + run<xivocc::test::ConfdTest>(argc, argv) +
           run<xivocc::test::PhoneKeysTest>(argc, argv) + run<xivocc::test::AgentGroupTest>(argc, argv);
}
