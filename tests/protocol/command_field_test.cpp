#include "command_field_test.h"

#include <protocol/codec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace xivocc::protocol;
using Kind = DecodeError::Kind;

namespace {

enum class FieldType { Id, Text, Choice };

struct ExpectedField
{
    const char *command;
    const char *field;
    FieldType type;
    bool required;
};

/// What the XuC protocol says about the commands' fields (sections 4.2, 4.5 and 4.7).
constexpr ExpectedField expectedFields[]{
    {"getList", "objectType", FieldType::Choice, true},
    {"subscribeToQueueCalls", "queueId", FieldType::Id, true},
    {"unSubscribeToQueueCalls", "queueId", FieldType::Id, true},
    {"agentLogin", "agentphonenumber", FieldType::Text, true},
    {"agentLogin", "agentid", FieldType::Id, false},
    {"agentLogout", "agentid", FieldType::Id, false},
    {"pauseAgent", "agentid", FieldType::Id, false},
    {"pauseAgent", "reason", FieldType::Text, false},
    {"unpauseAgent", "agentid", FieldType::Id, false},
};

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

/// One replacement of a field and whether a field of each type may hold it.
struct Damage
{
    const char *title;
    QJsonValue value;
    bool goodId;
    bool goodText;
};

std::vector<Damage> damages()
{
    return {
        {"boolean", true, false, false},
        {"object", QJsonObject{}, false, false},
        {"shallow array", nested(1), false, false},
        {"deep array", nested(500), false, false},
        {"number", 7, true, false},
        {"fraction", 7.5, false, false},
        {"zero", 0, false, false},
        {"negative", -7, false, false},
        {"huge number", 1e18, false, false},
        {"numeric string", QStringLiteral("7"), true, true},
        {"negative string", QStringLiteral("-7"), false, true},
        {"huge string number", QStringLiteral("99999999999999999999"), false, true},
        {"word", QStringLiteral("seven"), false, true},
        {"empty string", QStringLiteral(""), false, true},
        {"long string", QString(60'000, QLatin1Char('x')), false, true},
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
            const bool good = (field.type == FieldType::Id && damage.goodId) ||
                              (field.type == FieldType::Text && damage.goodText);
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
        QCOMPARE(decoded.error().field, field);
    }
}
