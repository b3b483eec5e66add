#include "command_damage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace xivocc::testing {

using Kind = protocol::DecodeError::Kind;

namespace {

QJsonObject sampleOf(const QString &command)
{
    for (const protocol::TableRow &row : protocol::commandRows()) {
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
        {"number", 7, {Id, Count, Number, LongNumber, Moment}},
        {"fraction", 7.5, {}},
        {"zero", 0, {Count, Number, LongNumber, Moment}},
        {"negative", -7, {Number, LongNumber, Moment}},
        {"id that nobody has", 2'000'000'000, {Id, Count, Number, LongNumber, Moment}},
        {"huge number", 1e18, {LongNumber}},
        {"boundless number", 1e300, {}},
        {"numeric string", QStringLiteral("7"), {Id, Count, Number, LongNumber, Moment, Text}},
        {"negative string", QStringLiteral("-7"), {Number, LongNumber, Moment, Text}},
        {"huge string number", QStringLiteral("99999999999999999999"), {Text}},
        {"word", QStringLiteral("seven"), {Text}},
        {"date", QStringLiteral("2024-05-09"), {Text, Date}},
        {"impossible date", QStringLiteral("2024-02-30"), {Text}},
        {"empty string", QStringLiteral(""), {Text}},
        {"long string", QString(60'000, QLatin1Char('x')), {Text}},
    };
}

} // namespace

std::vector<DamagedCommand> damagesTo(const ExpectedField &field)
{
    const QString name = QString::fromLatin1(field.field);
    const std::optional<Kind> absence = field.required ? std::optional(Kind::MissingField) : std::nullopt;
    QJsonObject frame = sampleOf(QString::fromLatin1(field.command));
    std::vector<DamagedCommand> damaged;
    const auto add = [&](const char *title, std::optional<Kind> refusal) {
        damaged.push_back({QString::fromLatin1(field.command), name, title,
                           QJsonDocument(frame).toJson(QJsonDocument::Compact), refusal});
    };
    frame.remove(name);
    add("missing", absence);
    frame.insert(name, QJsonValue::Null);
    add("null", absence);
    for (const Damage &damage : damages()) {
        if (damage.value.isObject() && field.type == FieldType::Object)
            continue; // its own fields are damaged by the walk over the samples
        const bool good = std::ranges::count(damage.goodFor, field.type) > 0;
        frame.insert(name, damage.value);
        add(damage.title, good ? std::nullopt : std::optional(Kind::BadField));
    }
    frame.insert(name, QString(1'000'000, QLatin1Char('x')));
    add("megabyte", Kind::Malformed);
    return damaged;
}

} // namespace xivocc::testing
