#include "cti_link_test.h"
#include "cti_reading_test.h"

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
    return run<xivocc::test::CtiReadingTest>(argc, argv) + run<xivocc::test::CtiLinkTest>(argc, argv);
}
