#include "command_walk_test.h"
#include "message_walk_test.h"
#include "sight_test.h"

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
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return run<SightTest>(arguments) + run<CommandWalkTest>(arguments) + run<MessageWalkTest>(arguments);
}
