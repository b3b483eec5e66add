#include "table_test.h"

#include <protocol/codec.h>

#include <QFile>
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

void TableTest::documentIsUpToDate()
{
    QFile file(QStringLiteral(XIVOCC_PROTOCOL_DOCUMENT));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    QVERIFY2(QString::fromUtf8(file.readAll()) == protocolDocument(),
             "docs/protocol.md is old: write it anew with xivocc-protocol-doc > docs/protocol.md");
}
