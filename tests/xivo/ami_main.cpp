#include <QCoreApplication>
#include <QTest>

#include <memory>

std::unique_ptr<QObject> makeAmiParserTest();
std::unique_ptr<QObject> makeAmiTranslatorTest();
std::unique_ptr<QObject> makeAmiRecordingTest();
std::unique_ptr<QObject> makeAmiFaultTest();
std::unique_ptr<QObject> makeAmiLinkTest();
std::unique_ptr<QObject> makeConfigTest();

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {makeAmiParserTest, makeAmiTranslatorTest, makeAmiRecordingTest, makeAmiFaultTest,
                            makeAmiLinkTest, makeConfigTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
