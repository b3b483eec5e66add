#include "floor_history_test.h"
#include "journal_file_test.h"
#include "journal_thread_test.h"
#include "record_codec_test.h"
#include "recorded_journal_test.h"

#include <QCoreApplication>
#include <QTest>

namespace {

template <typename... Tests> int runEach(int argc, char **argv)
{
    int failures = 0;
    const auto run = [&](auto &&test) { failures += QTest::qExec(&test, argc, argv); };
    (run(Tests()), ...);
    return failures;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return runEach<RecordCodecTest, JournalFileTest, RecordedJournalTest, JournalThreadTest,
                   FloorHistoryTest>(argc, argv);
}
