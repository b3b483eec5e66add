#include <protocol/codec.h>

#include <QDir>
#include <QFile>

#include <cstdio>

/// Writes the sample of each command to a file of its own, for the fuzzer to begin with.
int main(int argc, char *argv[])
{
    const QDir directory(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    for (const auto &row : xivocc::protocol::commandRows()) {
        QFile file(directory.filePath(row.name));
        if (!file.open(QIODevice::WriteOnly) || file.write(row.sample) != row.sample.size()) {
            std::fprintf(stderr, "usage: fuzz_command_seeds DIRECTORY (%s)\n",
                         qPrintable(file.errorString()));
            return 1;
        }
    }
    return 0;
}
