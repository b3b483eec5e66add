#include "directory_test.h"
#include "ldap_login_test.h"
#include "search_filter_test.h"

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
    const QCoreApplication application(argc, argv);
    return run<xivocc::test::SearchFilterTest>(argc, argv) + run<xivocc::test::DirectoryTest>(argc, argv) +
           run<xivocc::test::LdapLoginTest>(argc, argv);
}
