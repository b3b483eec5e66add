#include "command_decoder_test.h"
#include "command_field_test.h"
#include "message_test.h"
#include "sample_damage_test.h"
#include "table_test.h"

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
    return run<TableTest>(arguments) + run<MessageTest>(arguments) + run<CommandFieldTest>(arguments) +
           run<CommandDecoderTest>(arguments) + run<SampleDamageTest>(arguments);
}
