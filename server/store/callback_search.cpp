#include "callback_search.h"

#include "letter_pattern.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace xivocc::store {

namespace {

using commands::Refusal;
using Engine = sql::DatabaseAddress::Engine;

/// Twice as many as there are fields.
constexpr std::size_t mostFilters = 30;
constexpr qsizetype longestPattern = 200; ///< in characters
constexpr qsizetype longestValue = 500;   ///< as the longest text of a request

enum class Kind { Text, Number, Flag };

struct Column
{
    const char *field;
    const char *sql;
    Kind kind;
};
constexpr std::array columns{
    Column{"uuid", "r.uuid", Kind::Text},
    Column{"listUuid", "r.list_uuid", Kind::Text},
    Column{"listName", "l.name", Kind::Text},
    Column{"queueId", "l.queue_id", Kind::Number},
    Column{"phoneNumber", "r.phone_number", Kind::Text},
    Column{"mobilePhoneNumber", "r.mobile_phone_number", Kind::Text},
    Column{"firstName", "r.first_name", Kind::Text},
    Column{"lastName", "r.last_name", Kind::Text},
    Column{"company", "r.company", Kind::Text},
    Column{"description", "r.description", Kind::Text},
    Column{"dueDate", "r.due_date", Kind::Text},
    Column{"agentId", "r.agent_id", Kind::Number},
    Column{"voiceMessageRef", "r.voice_message", Kind::Text},
    Column{"clotured", "r.is_closed", Kind::Flag},
};

Refusal badFilter(const QString &reason)
{
    return {QStringLiteral("BadFilter"), reason};
}

const char *comparisonOf(FilterOperator operation)
{
    switch (operation) {
    case FilterOperator::Equal:
        return " = ?";
    case FilterOperator::NotEqual:
        return " <> ?";
    case FilterOperator::Less:
        return " < ?";
    case FilterOperator::LessOrEqual:
        return " <= ?";
    case FilterOperator::Greater:
        return " > ?";
    case FilterOperator::GreaterOrEqual:
        return " >= ?";
    default:
        return nullptr;
    }
}

/// What is wrong with a text that is looked for; empty: nothing.
QString faultOfText(const QString &text, qsizetype longest)
{
    if (text.size() > longest)
        return QStringLiteral("A text to look for has %1 characters at most. Shorten it.").arg(longest);
    return text.contains(QChar::Null)
               ? QStringLiteral("No request has a text with the character U+0000. Leave it out.")
               : QString();
}

QString faultOfPattern(const QString &pattern)
{
    const auto isBackslash = [](QChar c) { return c == QLatin1Char('\\'); };
    const auto last = std::find_if_not(pattern.rbegin(), pattern.rend(), isBackslash);
    if (std::distance(pattern.rbegin(), last) % 2 != 0)
        return QStringLiteral("The pattern ends with a backslash that stands before nothing. Write it twice "
                              "where it is meant itself.");
    return faultOfText(pattern, longestPattern);
}

/// What is empty comes last, which the databases see differently.
QString orderBy(const Column &column, SortOrder order)
{
    const QString name = QLatin1String(column.sql);
    return (column.kind == Kind::Number ? name + QStringLiteral(" is null, ") : QString()) + name +
           (order == SortOrder::Descending ? QStringLiteral(" desc") : QStringLiteral(" asc"));
}

QString pieceOf(QString text)
{
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        text.replace(special, QStringLiteral("\\") + special);
    return QLatin1Char('%') + text + QLatin1Char('%');
}

/// One filter's part of the condition.
class Clause
{
public:
    Clause(const Column &column, Engine engine, QVariantList &values)
        : m_column(column), m_engine(engine), m_name(QLatin1String(column.sql)), m_values(values)
    {
    }

    tl::expected<QString, Refusal> of(const RecordFilter &filter)
    {
        const FilterOperator operation = *filter.operation;
        if (const char *comparison = comparisonOf(operation))
            return compare(comparison, filter.value);
        if (operation == FilterOperator::IsNull || operation == FilterOperator::IsNotNull)
            return isEmpty(operation == FilterOperator::IsNull);
        if (m_column.kind != Kind::Text)
            return tl::unexpected(
                badFilter(QStringLiteral("Callback requests can be compared by %1, but not searched for a "
                                         "part of it. Use =.")
                              .arg(filter.field)));
        if (operation == FilterOperator::ContainsAll)
            return containsAll(filter.values);
        if (const QString fault = faultOfPattern(filter.value); !fault.isEmpty())
            return tl::unexpected(badFilter(fault));
        if (operation == FilterOperator::ILike)
            return inAnyCase(filter.value);
        m_values.append(filter.value);
        // Both databases take the backslash, which PostgreSQL alone would take without being told.
        return m_name + QStringLiteral(" like ? escape '\\'");
    }

private:
    tl::expected<QString, Refusal> compare(const char *comparison, const QString &value)
    {
        if (const QString fault = faultOfText(value, longestValue); !fault.isEmpty())
            return tl::unexpected(badFilter(fault));
        bool fits = true;
        if (m_column.kind == Kind::Number)
            m_values.append(value.toInt(&fits));
        else if (m_column.kind == Kind::Flag)
            m_values.append(value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ? 1 : 0);
        else
            m_values.append(value);
        if (!fits)
            return tl::unexpected(badFilter(QStringLiteral("%1 is a number, and \"%2\" is none.")
                                                .arg(QLatin1String(m_column.field), value.left(40))));
        return m_name + QLatin1String(comparison);
    }

    [[nodiscard]] QString isEmpty(bool wanted) const
    {
        if (m_column.kind == Kind::Text)
            return m_name + (wanted ? QStringLiteral(" = ''") : QStringLiteral(" <> ''"));
        return m_name + (wanted ? QStringLiteral(" is null") : QStringLiteral(" is not null"));
    }

    QString inAnyCase(const QString &pattern)
    {
        const LetterPattern letters = letterPatternOf(pattern, m_engine);
        m_values.append(letters.value);
        return m_name + letters.comparison;
    }

    tl::expected<QString, Refusal> containsAll(const std::vector<QString> &pieces)
    {
        if (pieces.size() > mostFilters)
            return tl::unexpected(
                badFilter(QStringLiteral("contains_all takes %1 texts at most.").arg(mostFilters)));
        QStringList all{QStringLiteral("1 = 1")};
        for (const QString &piece : pieces) {
            if (const QString fault = faultOfText(piece, longestPattern); !fault.isEmpty())
                return tl::unexpected(badFilter(fault));
            all.append(inAnyCase(pieceOf(piece)));
        }
        return all.join(QStringLiteral(" and "));
    }

    const Column &m_column;
    const Engine m_engine;
    const QString m_name;
    QVariantList &m_values;
};

} // namespace

QString amongQueues(const std::vector<int> &queues)
{
    // No queue has the id 0, and SQL no empty list.
    QStringList ids{QStringLiteral("0")};
    for (const int queue : queues)
        ids.append(QString::number(queue));
    return QStringLiteral("l.queue_id in (%1)").arg(ids.join(QLatin1Char(',')));
}

tl::expected<CallbackCondition, Refusal> conditionOf(const std::vector<RecordFilter> &filters,
                                                     const std::optional<std::vector<int>> &queues,
                                                     sql::DatabaseAddress::Engine engine)
{
    if (filters.size() > mostFilters)
        return tl::unexpected(
            badFilter(QStringLiteral("A search takes %1 conditions at most.").arg(mostFilters)));
    CallbackCondition condition;
    QStringList clauses;
    QStringList order;
    if (queues)
        clauses.append(amongQueues(*queues));
    for (const RecordFilter &filter : filters) {
        const auto column = std::ranges::find_if(
            columns, [&filter](const Column &each) { return filter.field == QLatin1String(each.field); });
        if (column == columns.end())
            return tl::unexpected(badFilter(
                QStringLiteral("Callback requests have no field \"%1\".").arg(filter.field.left(40))));
        if (filter.operation) {
            const auto clause = Clause(*column, engine, condition.values).of(filter);
            if (!clause)
                return tl::unexpected(clause.error());
            clauses.append(*clause);
        }
        if (filter.order)
            order.append(orderBy(*column, *filter.order));
    }
    if (!clauses.isEmpty())
        condition.where = QStringLiteral("where ") + clauses.join(QStringLiteral(" and "));
    if (order.isEmpty())
        order.append(QStringLiteral("r.due_date"));
    order.append(QStringLiteral("r.id"));
    condition.order = QStringLiteral(" order by ") + order.join(QStringLiteral(", "));
    return condition;
}

} // namespace xivocc::store
