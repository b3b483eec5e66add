#include "csv_writer.h"

#include <csv.h>

namespace xivocc::csv {

namespace {
QByteArray quoted(const QString &field)
{
    const QByteArray text = field.toUtf8();
    // As the library's manual tells, this is the most that it can become.
    QByteArray written(text.size() * 2 + 2, Qt::Uninitialized);
    const std::size_t size = csv_write(written.data(), static_cast<std::size_t>(written.size()), text.data(),
                                       static_cast<std::size_t>(text.size()));
    written.truncate(static_cast<qsizetype>(size));
    return written;
}
} // namespace

QByteArray line(const QStringList &fields, char separator)
{
    QByteArrayList written;
    for (const QString &field : fields)
        written.append(quoted(field));
    return written.join(separator) + "\r\n";
}

} // namespace xivocc::csv
