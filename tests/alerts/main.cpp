#include "alert_watch_test.h"
#include "rule_check_test.h"

#include <QCoreApplication>
#include <QtTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    AlertWatchTest watch;
    RuleCheckTest check;
    return QTest::qExec(&watch, argc, argv) + QTest::qExec(&check, argc, argv);
}
