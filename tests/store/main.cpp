#include "alert_test.h"
#include "alert_writing_test.h"
#include "callback_test.h"
#include "chat_test.h"
#include "default_membership_test.h"
#include "favorites_test.h"
#include "preferences_test.h"
#include "store_test.h"
#include "user_rights_test.h"

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
    return run<xivocc::test::StoreTest>(argc, argv) + run<xivocc::test::DefaultMembershipTest>(argc, argv) +
           run<xivocc::test::ChatTest>(argc, argv) + run<xivocc::test::PreferencesTest>(argc, argv) +
           run<xivocc::test::CallbackTest>(argc, argv) + run<xivocc::test::FavoritesTest>(argc, argv) +
           run<xivocc::test::UserRightsTest>(argc, argv) + run<xivocc::test::AlertTest>(argc, argv) +
           run<xivocc::test::AlertWritingTest>(argc, argv);
}
