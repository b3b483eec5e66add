#include "command_table.h"
#include "json_object.h"
#include "message_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <map>

namespace xivocc::protocol {

namespace {

QString necessityText(Necessity necessity)
{
    switch (necessity) {
    case Necessity::Required:
        return QStringLiteral("required");
    case Necessity::Defaulted:
        return QStringLiteral("always sent, may be missing");
    case Necessity::Optional:
        return QStringLiteral("optional");
    }
    return {};
}

template <class Owner, class Value, class Form> QString fieldRow(const Field<Owner, Value, Form> &field)
{
    QString type = Form::describe();
    if (field.minimum != std::numeric_limits<int>::min())
        type += QStringLiteral(", at least %1").arg(field.minimum);
    return QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
        .arg(field.name, type, necessityText(field.necessity), field.meaning);
}

template <class Owner, class Part, class Inner> QString fieldRow(const PartField<Owner, Part, Inner> &field)
{
    return fieldRow(field.inner);
}

template <class Owner, class Part> QString fieldRow(const FlatPart<Owner, Part> &);

template <HasFields T> QString fieldRows()
{
    QString rows;
    std::apply([&](const auto &...field) { (rows.append(fieldRow(field)), ...); }, Fields<T>::all);
    return rows;
}

template <class Owner, class Part> QString fieldRow(const FlatPart<Owner, Part> &)
{
    return fieldRows<Part>();
}

template <HasFields T> QString fieldTable()
{
    if constexpr (std::tuple_size_v<decltype(Fields<T>::all)> == 0)
        return {};
    return QStringLiteral("| Field | Type | | Meaning |\n|---|---|---|---|\n") + fieldRows<T>() +
           QLatin1Char('\n');
}

using TypeTables = std::map<QString, QString>;

/// The structs met inside bodies and fields, each described once.
template <class T> struct TypeCollector
{
    static void collect(TypeTables &types)
    {
        if constexpr (HasFields<T>) {
            types.emplace(JsonValue<T>::describe(), fieldTable<T>());
            collectFields(types);
        }
    }
    static void collectFields(TypeTables &types)
    {
        std::apply([&](const auto &...field) { (collectField(field, types), ...); }, Fields<T>::all);
    }
    template <class Value, class Form>
    static void collectField(const Field<T, Value, Form> &, TypeTables &types)
    {
        TypeCollector<Value>::collect(types);
    }
    /// Parts lie flat in the owner's object, so only simple values are in them.
    template <class Part, class Inner>
    static void collectField(const PartField<T, Part, Inner> &, TypeTables &)
    {
    }
    template <class Part> static void collectField(const FlatPart<T, Part> &, TypeTables &types)
    {
        TypeCollector<Part>::collectFields(types);
    }
};
template <class T> struct TypeCollector<std::vector<T>> : TypeCollector<T>
{
};
template <class T> struct TypeCollector<std::optional<T>> : TypeCollector<T>
{
};
template <> struct TypeCollector<AgentState> : TypeCollector<AgentStateFrame>
{
};

template <class T> QString bodyDescription(TypeTables &types)
{
    if constexpr (HasBody<T>) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*(Body<T>::member))>;
        TypeCollector<Value>::collect(types);
        return QStringLiteral("Body: %1.\n\n").arg(JsonValue<Value>::describe());
    } else {
        TypeCollector<T>::collectFields(types);
        return fieldTable<T>();
    }
}

/// "Covered by `DiallingTest::dials` (tests/server/dialling_test.cpp)."
QString coverageText(const QJsonValue &tests)
{
    QStringList names;
    for (const QJsonValue &test : tests.toArray()) {
        const QStringList parts = test.toString().split(QLatin1Char(' '));
        names.append(QStringLiteral("`%1` (%2)").arg(parts.value(1), parts.value(0)));
    }
    return names.isEmpty() ? QStringLiteral("Covered by no test.")
                           : QStringLiteral("Covered by %1.").arg(names.join(QStringLiteral(", ")));
}

template <class T> QString section(const TableEntry<T> &row, TypeTables &types, const QJsonObject &coverage)
{
    return QStringLiteral("### %1\n\n%2 Source: %3.\n\n%4```json\n%5\n```\n\n%6\n\n")
        .arg(row.name, row.meaning, row.origin, bodyDescription<T>(types), row.sample,
             coverageText(coverage.value(QString::fromUtf8(row.name))));
}

template <class Table> QString sections(TypeTables &types, const QJsonObject &coverage)
{
    QString text;
    Table::forEachRow([&](const auto &row) { text.append(section(row, types, coverage)); });
    return text;
}

template <class Table> std::vector<TableRow> rowsOf()
{
    std::vector<TableRow> rows;
    rows.reserve(Table::size);
    Table::forEachRow([&rows](const auto &row) {
        rows.push_back({row.name, row.origin, row.meaning, QByteArray(row.sample.data(), row.sample.size())});
    });
    return rows;
}

} // namespace

std::vector<TableRow> commandRows()
{
    return rowsOf<CommandTable>();
}

std::vector<TableRow> messageRows()
{
    return rowsOf<MessageTable>();
}

QString protocolDocument(const Coverage &coverage)
{
    TypeTables types;
    QString text =
        QStringLiteral(
            "# Protocol between clients and server\n\n"
            "Generated by `xivocc-protocol-doc` from the table in `shared/protocol`; change it there.\n\n"
            "The protocol is the one of XiVO's XuC server. Section numbers and marks name where a fact comes "
            "from: "
            "[S] the product's documentation of 2016, [R] what published client libraries send and expect "
            "([R1] 2018, [R2] 2019, [R3] 2022), [D] newer documentation, [I] our own decision where those "
            "are silent, "
            "\"ours\" an addition that other clients ignore.\n\n"
            "Every frame is a WebSocket text frame with one JSON object in UTF-8. A client sends "
            "`{\"claz\":\"web\",\"command\":…}` of at most %1 bytes, and a ping every five seconds; a field "
            "that is null "
            "counts as absent, an integer may come as a string of digits, and fields that are not listed are "
            "ignored. "
            "The server sends `{\"msgType\":…,\"ctiMessage\":<body>}`; a command that succeeds is not "
            "answered, its effect "
            "arrives as an event. A command that cannot be read is answered by an Error and the connection "
            "stays open.\n\n")
            .arg(maxCommandBytes);
    text += QStringLiteral("## Commands\n\n") +
            sections<CommandTable>(types, coverage.value(QStringLiteral("commands")).toObject());
    text += QStringLiteral("## Messages\n\n") +
            sections<MessageTable>(types, coverage.value(QStringLiteral("messages")).toObject());
    text += QStringLiteral("## Types\n\n");
    for (const auto &[name, table] : types)
        text += QStringLiteral("### %1\n\n%2").arg(name, table);
    return text.trimmed() + QLatin1Char('\n');
}

} // namespace xivocc::protocol
