#include "database_reader_test.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    {
        xivocc::test::DatabaseReaderTest test;
        failures += QTest::qExec(&test, argc, argv);
    }
    return failures;
}
