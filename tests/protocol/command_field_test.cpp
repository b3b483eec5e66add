#include "command_field_test.h"

#include "expected_fields.h"

#include <protocol/codec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>
#include <algorithm>

using namespace xivocc::protocol;
using Kind = DecodeError::Kind;

namespace {

QJsonObject sampleOf(const QString &command)
{
    for (const TableRow &row : commandRows()) {
        if (row.name == command)
            return QJsonDocument::fromJson(row.sample).object();
    }
    return {};
}

QJsonValue nested(int depth)
{
    QJsonValue value = 1;
    for (int level = 0; level < depth; ++level)
        value = QJsonArray{value};
    return value;
}

/// One replacement of a field, and the types of field that may hold it.
struct Damage
{
    const char *title;
    QJsonValue value;
    std::vector<FieldType> goodFor;
};

std::vector<Damage> damages()
{
    using enum FieldType;
    return {
        {"boolean", true, {Flag}},
        {"empty array", QJsonArray{}, {Ids, TextList, Objects}},
        {"shallow array", nested(1), {Ids}},
        {"array of zero", QJsonArray{0}, {}},
        {"deep array", nested(500), {}},
        {"object of simple values",
         QJsonObject{{QStringLiteral("username"), 1.5}, {QStringLiteral("b"), true}},
         {Texts}},
        {"object of arrays", QJsonObject{{QStringLiteral("username"), nested(1)}}, {}},
        {"number", 7, {Id, Count, Number, LongNumber}},
        {"fraction", 7.5, {}},
        {"zero", 0, {Count, Number, LongNumber}},
        {"negative", -7, {Number, LongNumber}},
        {"huge number", 1e18, {LongNumber}},
        {"boundless number", 1e300, {}},
        {"numeric string", QStringLiteral("7"), {Id, Count, Number, LongNumber, Text}},
        {"negative string", QStringLiteral("-7"), {Number, LongNumber, Text}},
        {"huge string number", QStringLiteral("99999999999999999999"), {Text}},
        {"word", QStringLiteral("seven"), {Text}},
        {"date", QStringLiteral("2024-05-09"), {Text, Date}},
        {"impossible date", QStringLiteral("2024-02-30"), {Text}},
        {"empty string", QStringLiteral(""), {Text}},
        {"long string", QString(60'000, QLatin1Char('x')), {Text}},
    };
}

void addRow(const ExpectedField &field, const char *title, const QJsonObject &frame,
            std::optional<Kind> refusal)
{
    QTest::addRow("%s.%s %s", field.command, field.field, title)
        << QString::fromLatin1(field.command) << QString::fromLatin1(field.field)
        << QJsonDocument(frame).toJson(QJsonDocument::Compact) << refusal;
}

} // namespace

void CommandFieldTest::everyFieldIsListed()
{
    QSet<QString> listed;
    for (const ExpectedField &field : expectedFields)
        listed.insert(QString::fromLatin1(field.command) + QLatin1Char('.') +
                      QString::fromLatin1(field.field));
    QSet<QString> found;
    for (const TableRow &row : commandRows()) {
        const QJsonObject sample = QJsonDocument::fromJson(row.sample).object();
        for (const QString &key : sample.keys()) {
            if (key != QLatin1String("claz") && key != QLatin1String("command"))
                found.insert(row.name + QLatin1Char('.') + key);
        }
    }
    QCOMPARE(found, listed);
}

void CommandFieldTest::damagedField_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<std::optional<Kind>>("refusal");
    for (const ExpectedField &field : expectedFields) {
        const QString name = QString::fromLatin1(field.field);
        const std::optional<Kind> absence = field.required ? std::optional(Kind::MissingField) : std::nullopt;
        QJsonObject frame = sampleOf(QString::fromLatin1(field.command));
        frame.remove(name);
        addRow(field, "missing", frame, absence);
        frame.insert(name, QJsonValue::Null);
        addRow(field, "null", frame, absence);
        for (const Damage &damage : damages()) {
            if (damage.value.isObject() && field.type == FieldType::Object)
                continue; // its own fields are damaged by the walk over the samples
            const bool good = std::ranges::count(damage.goodFor, field.type) > 0;
            frame.insert(name, damage.value);
            addRow(field, damage.title, frame, good ? std::nullopt : std::optional(Kind::BadField));
        }
        frame.insert(name, QString(1'000'000, QLatin1Char('x')));
        addRow(field, "megabyte", frame, Kind::Malformed);
    }
}

void CommandFieldTest::damagedField()
{
    QFETCH(QString, command);
    QFETCH(QString, field);
    QFETCH(QByteArray, frame);
    QFETCH(std::optional<Kind>, refusal);

    const auto decoded = decodeCommand(frame);
    QCOMPARE(decoded.has_value(), !refusal.has_value());
    if (decoded) {
        QCOMPARE(wireName(*decoded), command);
        return;
    }
    QCOMPARE(decoded.error().kind, *refusal);
    QVERIFY(decoded.error().reason.endsWith(QLatin1Char('.')));
    QVERIFY(decoded.error().reason.size() < 200);
    if (*refusal != Kind::Malformed) {
        QCOMPARE(decoded.error().name, command);
        QVERIFY(decoded.error().field.startsWith(field));
    }
}
