#include "capture.h"

#include <memory>
#include <zlib.h>

QByteArray readCapture(const QString &name)
{
    const QString path = QStringLiteral(XIVOCC_TEST_DATA "/captures/%1/ami.raw.gz").arg(name);
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.toLocal8Bit().constData(), "rb"),
                                                          gzclose);
    QByteArray bytes;
    if (!file)
        return bytes;
    constexpr int chunk = 256 * 1024;
    while (true) {
        const qsizetype before = bytes.size();
        bytes.resize(before + chunk);
        const int read = gzread(file.get(), bytes.data() + before, chunk);
        bytes.resize(before + std::max(read, 0));
        if (read <= 0)
            return read < 0 ? QByteArray() : bytes;
    }
}
