#include "codec.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

/// Prints docs/protocol.md; the argument is the list of the tests that cover each row.
int main(int argc, char *argv[])
{
    QFile coverage(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!coverage.open(QIODevice::ReadOnly)) {
        std::fputs("usage: xivocc-protocol-doc tests/protocol/coverage.json > docs/protocol.md\n", stderr);
        return 2;
    }
    const QByteArray text =
        xivocc::protocol::protocolDocument(QJsonDocument::fromJson(coverage.readAll()).object()).toUtf8();
    return std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout) ==
                   static_cast<std::size_t>(text.size())
               ? 0
               : 1;
}
