#include "cti_directory.h"

#include <QJsonArray>

namespace xivocc::xivo {

namespace {

const QString okStatus = QStringLiteral("ok");

std::vector<QString> textsOf(const QJsonValue &array)
{
    std::vector<QString> texts;
    for (const QJsonValue &value : array.toArray())
        texts.push_back(value.toString());
    return texts;
}

DirectoryCell cellOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    return value.toVariant().toString();
}

DirectoryEntry entryOf(const QJsonObject &row, const std::vector<QString> &types)
{
    DirectoryEntry entry;
    entry.source = row.value(QStringLiteral("source")).toString();
    entry.contactId = row.value(QStringLiteral("relations"))
                          .toObject()
                          .value(QStringLiteral("source_entry_id"))
                          .toVariant()
                          .toString();
    const QJsonArray values = row.value(QStringLiteral("column_values")).toArray();
    for (std::size_t column = 0; column < types.size(); ++column) {
        const QJsonValue value = values.at(static_cast<qsizetype>(column));
        entry.cells.push_back(cellOf(value));
        if (types[column] == QLatin1String("favorite"))
            entry.favorite = value.toBool();
    }
    return entry;
}

} // namespace

DirectoryTable readPeople(const QJsonObject &message)
{
    DirectoryTable table;
    table.headers = textsOf(message.value(QStringLiteral("column_headers")));
    std::vector<QString> types = textsOf(message.value(QStringLiteral("column_types")));
    types.resize(table.headers.size());
    for (const QJsonValue &row : message.value(QStringLiteral("results")).toArray()) {
        if (table.entries.size() == maxContacts)
            break;
        table.entries.push_back(entryOf(row.toObject(), types));
    }
    return table;
}

tl::expected<DirectoryTable, QString> readDirectory(const QJsonObject &message)
{
    const QString status = message.value(QStringLiteral("status")).toString(okStatus);
    if (status != okStatus)
        return tl::unexpected(status);
    DirectoryTable table;
    table.headers = textsOf(message.value(QStringLiteral("headers")));
    for (const QJsonValue &row : message.value(QStringLiteral("resultlist")).toArray()) {
        if (table.entries.size() == maxContacts)
            break;
        DirectoryEntry entry;
        for (const QString &cell : row.toString().split(QLatin1Char(';')))
            entry.cells.emplace_back(cell);
        entry.cells.resize(table.headers.size());
        table.entries.push_back(std::move(entry));
    }
    return table;
}

} // namespace xivocc::xivo
