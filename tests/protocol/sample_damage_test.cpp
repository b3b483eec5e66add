#include "sample_damage_test.h"

#include <protocol/codec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <functional>

using namespace xivocc;
using namespace xivocc::protocol;

namespace {

const Instant noon{milliseconds(1'714'996'800'000)};

/// Gives every version of `value` in which one value, at any depth, is undefined or replaced.
void damageEach(const QJsonValue &value, const std::vector<QJsonValue> &replacements,
                const std::function<void(const QJsonValue &)> &take)
{
    for (const QJsonValue &replacement : replacements)
        take(replacement);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys()) {
            damageEach(object.value(key), replacements, [&](const QJsonValue &damaged) {
                QJsonObject copy = object;
                copy.insert(key, damaged); // an undefined value removes the key
                take(copy);
            });
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype index = 0; index < array.size(); ++index) {
            damageEach(array.at(index), replacements, [&](const QJsonValue &damaged) {
                QJsonArray copy = array;
                copy.replace(index, damaged.isUndefined() ? QJsonValue() : damaged);
                take(copy);
            });
        }
    }
}

QJsonValue nested(int depth)
{
    QJsonValue value = QJsonObject{};
    for (int level = 0; level < depth; ++level)
        value = QJsonArray{QJsonObject{{QStringLiteral("a"), value}}};
    return value;
}

std::vector<QJsonValue> replacements(qsizetype longText)
{
    return {QJsonValue(QJsonValue::Undefined),
            QJsonValue::Null,
            true,
            QJsonArray{},
            QJsonArray{QJsonValue::Null},
            QJsonArray{-1},
            QJsonObject{},
            QJsonObject{{QStringLiteral("\u0000"), 1e300}},
            nested(200),
            0,
            -1,
            7.5,
            1e18,
            1e300,
            QStringLiteral("-7"),
            QStringLiteral("2024-02-30"),
            QStringLiteral("25:61:61"),
            QStringLiteral("99999999999999999999"),
            QStringLiteral(""),
            QString(longText, QLatin1Char('x'))};
}

template <class Decoded, class Encode, class Decode>
void check(const Decoded &decoded, const QString &name, Encode encodeAgain, Decode decodeAgain)
{
    if (!decoded) {
        QVERIFY(decoded.error().reason.endsWith(QLatin1Char('.')));
        QVERIFY(decoded.error().reason.size() < 300);
        QVERIFY(decoded.error().field.size() < 200);
        if (decoded.error().kind == DecodeError::Kind::Malformed)
            return;
        QCOMPARE(decoded.error().name, name);
        return;
    }
    QCOMPARE(wireName(*decoded), name);
    const QByteArray frame = encodeAgain(*decoded);
    const auto again = decodeAgain(frame);
    QVERIFY2(again.has_value(), frame.left(1000).constData());
    QVERIFY2(*again == *decoded, frame.left(1000).constData());
}

void addRows(const std::vector<TableRow> &rows)
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("sample");
    for (const TableRow &row : rows) {
        if (row.name != QLatin1String("ping"))
            QTest::newRow(qPrintable(row.name)) << row.name << row.sample;
    }
}

} // namespace

void SampleDamageTest::damagedCommand_data()
{
    addRows(commandRows());
}

void SampleDamageTest::damagedCommand()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sample);
    const QJsonObject frame = QJsonDocument::fromJson(sample).object();
    const auto replace = replacements(20'000);
    for (const QString &key : frame.keys()) {
        if (key == QLatin1String("claz") || key == QLatin1String("command"))
            continue;
        damageEach(frame.value(key), replace, [&](const QJsonValue &damaged) {
            QJsonObject copy = frame;
            copy.insert(key, damaged);
            check(
                decodeCommand(QJsonDocument(copy).toJson(QJsonDocument::Compact)), name,
                [](const Command &command) { return encode(command); }, decodeCommand);
        });
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(key));
    }
}

void SampleDamageTest::damagedMessage_data()
{
    addRows(messageRows());
}

void SampleDamageTest::damagedMessage()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, sample);
    QJsonObject frame = QJsonDocument::fromJson(sample).object();
    const QLatin1String body("ctiMessage");
    damageEach(frame.value(body), replacements(1'000'000), [&](const QJsonValue &damaged) {
        frame.insert(body, damaged);
        check(
            decodeMessage(QJsonDocument(frame).toJson(QJsonDocument::Compact), noon), name,
            [](const ServerMessage &message) { return encode(message, noon); },
            [](const QByteArray &bytes) { return decodeMessage(bytes, noon); });
    });
}
