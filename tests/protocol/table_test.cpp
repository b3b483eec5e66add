#include "table_test.h"

#include <protocol/codec.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::protocol;

namespace {

const Instant noon{milliseconds(1'714'996'800'000)};

QJsonObject parsed(const QByteArray &frame)
{
    return QJsonDocument::fromJson(frame).object();
}

/// Both ways to write UTC mean the same.
QByteArray utcAsOffset(QByteArray frame)
{
    return frame.replace("Z\"", "+00:00\"");
}

Coverage readCoverage()
{
    QFile file(QStringLiteral(XIVOCC_SOURCE_DIR "/tests/protocol/coverage.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : Coverage();
}

void addRows(const std::vector<TableRow> &rows)
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("sample");
    for (const TableRow &row : rows)
        QTest::newRow(qPrintable(row.name)) << row.name << row.sample;
}

} // namespace

void TableTest::commandSampleSurvivesDecodingAndEncoding_data()
{
    addRows(commandRows());
}

void TableTest::commandSampleSurvivesDecodingAndEncoding()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sample);

    const auto command = decodeCommand(sample);
    QVERIFY2(command.has_value(), command ? "" : qPrintable(command.error().reason));
    QCOMPARE(wireName(*command), name);
    QCOMPARE(parsed(utcAsOffset(encode(*command))), parsed(utcAsOffset(sample)));
    QVERIFY(decodeCommand(encode(*command)) == command);
}

void TableTest::messageSampleSurvivesDecodingAndEncoding_data()
{
    addRows(messageRows());
}

void TableTest::messageSampleSurvivesDecodingAndEncoding()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sample);

    const auto message = decodeMessage(sample, noon);
    QVERIFY2(message.has_value(), message ? "" : qPrintable(message.error().reason));
    QCOMPARE(wireName(*message), name);
    QVERIFY(decodeMessage(encode(*message, noon), noon) == message);

    QCOMPARE(parsed(utcAsOffset(encode(*message, noon))), parsed(utcAsOffset(sample)));
}

void TableTest::namesAreUnique()
{
    for (const auto &rows : {commandRows(), messageRows()}) {
        QSet<QString> names;
        for (const TableRow &row : rows)
            names.insert(row.name);
        QCOMPARE(names.size(), static_cast<qsizetype>(rows.size()));
    }
}

void TableTest::everyRowIsDescribed()
{
    for (const auto &rows : {commandRows(), messageRows()}) {
        for (const TableRow &row : rows) {
            QVERIFY2(row.meaning.endsWith(QLatin1Char('.')), qPrintable(row.name));
            QVERIFY2(!row.origin.isEmpty(), qPrintable(row.name));
        }
    }
}

void TableTest::everyRowIsCovered()
{
    const Coverage coverage = readCoverage();
    const auto check = [&coverage](const QString &kind, const std::vector<TableRow> &rows) {
        const QJsonObject covered = coverage.value(kind).toObject();
        for (const TableRow &row : rows) {
            const QJsonArray tests = covered.value(row.name).toArray();
            QVERIFY2(!tests.isEmpty(), qPrintable(QStringLiteral("no test covers %1").arg(row.name)));
            for (const QJsonValue &test : tests) {
                const QStringList parts = test.toString().split(QLatin1Char(' '));
                QFile source(QStringLiteral(XIVOCC_SOURCE_DIR "/") + parts.value(0));
                QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(source.fileName()));
                const QByteArray text = source.readAll();
                const QByteArray function = parts.value(1).toUtf8();
                const bool isThere = parts.value(0).endsWith(QLatin1String(".mjs"))
                                         ? text.contains(function)
                                         : text.contains("void " + function + "()");
                QVERIFY2(isThere,
                         qPrintable(QStringLiteral("%1 is not in %2").arg(parts.value(1), parts.value(0))));
            }
        }
        QCOMPARE(covered.size(), static_cast<qsizetype>(rows.size()));
    };
    check(QStringLiteral("commands"), commandRows());
    check(QStringLiteral("messages"), messageRows());
}

void TableTest::documentIsUpToDate()
{
    QFile file(QStringLiteral(XIVOCC_SOURCE_DIR "/docs/protocol.md"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    QVERIFY2(QString::fromUtf8(file.readAll()) == protocolDocument(readCoverage()),
             "docs/protocol.md is old: write it anew with "
             "xivocc-protocol-doc tests/protocol/coverage.json > docs/protocol.md");
}
