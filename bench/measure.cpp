#include "measure.h"

#include <QFile>
#include <QTextStream>
#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <zlib.h>

namespace xivocc::bench {

void print(const char *name, double value, const char *unit)
{
    QTextStream(stdout) << name << ": " << QString::number(value, 'f', value < 100 ? 2 : 0) << ' ' << unit
                        << Qt::endl;
}

double shortest(int passes, const std::function<void()> &work)
{
    double best = std::numeric_limits<double>::max();
    for (int pass = 0; pass < passes; ++pass) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

double residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024;
    }
    return 0;
}

QByteArray readRecording(const QString &file)
{
    QByteArray content;
    const gzFile input = gzopen(QFile::encodeName(file).constData(), "rb"); // reads plain files as they are
    if (!input)
        return content;
    std::array<char, 65536> chunk{};
    for (int size = 0; (size = gzread(input, chunk.data(), chunk.size())) > 0;)
        content.append(chunk.data(), size);
    gzclose(input);
    return content;
}

} // namespace xivocc::bench
