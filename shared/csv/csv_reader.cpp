#include "csv_reader.h"

#include <QStringDecoder>
#include <csv.h>

namespace xivocc::csv {

namespace {

/// Feeds the library line by line, so that it is known where each row begins.
class Reader
{
public:
    explicit Reader(char separator)
    {
        m_isReady = csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI) == 0;
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;
    ~Reader() { csv_free(&m_parser); }

    [[nodiscard]] bool feed(QByteArrayView line)
    {
        if (m_fields.isEmpty())
            m_row = m_line;
        ++m_line;
        const auto size = static_cast<std::size_t>(line.size());
        return m_isReady &&
               csv_parse(&m_parser, line.data(), size, &Reader::takeField, &Reader::takeRow, this) == size;
    }
    [[nodiscard]] bool finish()
    {
        return m_isReady && csv_fini(&m_parser, &Reader::takeField, &Reader::takeRow, this) == 0;
    }

    std::vector<Row> rows;
    [[nodiscard]] int row() const { return m_row; }
    /// What is wrong with the characters so far; empty: nothing.
    [[nodiscard]] QString textFault() const
    {
        if (!m_isUtf8)
            return QStringLiteral("The line is not in UTF-8. Save the file in UTF-8.");
        if (m_hasNull)
            return QStringLiteral("The line has the character U+0000, as a file in UTF-16 does. Save the "
                                  "file in UTF-8.");
        return {};
    }

private:
    static void takeField(void *bytes, std::size_t size, void *reader)
    {
        auto *self = static_cast<Reader *>(reader);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
        self->m_fields.append(
            decoder.decode(QByteArrayView(static_cast<const char *>(bytes), qsizetype(size))));
        self->m_isUtf8 = self->m_isUtf8 && !decoder.hasError();
        self->m_hasNull = self->m_hasNull || self->m_fields.constLast().contains(QChar::Null);
    }
    static void takeRow(int /*terminator*/, void *reader)
    {
        auto *self = static_cast<Reader *>(reader);
        self->rows.push_back({self->m_row, std::exchange(self->m_fields, {})});
    }

    csv_parser m_parser{};
    bool m_isReady = false;
    bool m_isUtf8 = true;
    bool m_hasNull = false;
    int m_line = 1; ///< the one that is fed next
    int m_row = 1;  ///< where the row that is being read begins
    QStringList m_fields;
};

} // namespace

tl::expected<std::vector<Row>, Fault> read(const QByteArray &file, char separator, std::size_t mostRows)
{
    QByteArrayView rest(file);
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    Reader reader(separator);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end + 1);
        if (!reader.feed(line))
            return tl::unexpected(
                Fault{reader.row(), QStringLiteral("The quotation marks do not match. Write "
                                                   "each one within a field twice, and one "
                                                   "before and after the field.")});
        if (const QString fault = reader.textFault(); !fault.isEmpty())
            return tl::unexpected(Fault{reader.row(), fault});
        if (reader.rows.size() > mostRows)
            return tl::unexpected(Fault{
                reader.row(), QStringLiteral("The file has more than %1 lines. Divide it.").arg(mostRows)});
        rest = rest.sliced(line.size());
    }
    if (!reader.finish())
        return tl::unexpected(
            Fault{reader.row(), QStringLiteral("A quotation mark is opened and never closed.")});
    if (const QString fault = reader.textFault(); !fault.isEmpty())
        return tl::unexpected(Fault{reader.row(), fault});
    return std::move(reader.rows);
}

} // namespace xivocc::csv
