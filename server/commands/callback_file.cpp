#include "callback_file.h"

#include "dial_number.h"

#include <csv/csv_reader.h>
#include <csv/csv_writer.h>
#include <domain/zoned_time.h>
#include <protocol/callback_fields.h>

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace xivocc::commands {

namespace {

constexpr char separator = '|';

struct Column
{
    const char *name;
    QString NewCallback::*text; ///< null: the date
};
/// Of the documentation, and one for the message that a customer left.
constexpr std::array columns{
    Column{"phoneNumber", &NewCallback::phoneNumber},
    Column{"mobilePhoneNumber", &NewCallback::mobilePhoneNumber},
    Column{"firstName", &NewCallback::firstName},
    Column{"lastName", &NewCallback::lastName},
    Column{"company", &NewCallback::company},
    Column{"description", &NewCallback::description},
    Column{"dueDate", nullptr},
    Column{"period", &NewCallback::periodName},
    Column{"voiceMessageRef", &NewCallback::voiceMessageRef},
};
using Header = std::vector<const Column *>;

/// The documentation writes "period" and "Period".
const Column *columnOf(const QString &name)
{
    const auto found = std::ranges::find_if(columns, [&name](const Column &column) {
        return name.compare(QLatin1String(column.name), Qt::CaseInsensitive) == 0;
    });
    return found == columns.end() ? nullptr : &*found;
}

tl::expected<Header, LineFault> readHeader(const csv::Row &row)
{
    Header header;
    for (const QString &name : row.fields) {
        const Column *column = columnOf(name);
        if (!column || std::ranges::find(header, column) != header.end())
            return tl::unexpected(LineFault{
                row.line,
                column ? QStringLiteral("The header names the field \"%1\" twice.").arg(name)
                       : QStringLiteral("The header names a field \"%1\", which there is not. The first line "
                                        "has to be: phoneNumber|mobilePhoneNumber|firstName|lastName|company|"
                                        "description|dueDate|period")
                             .arg(name.left(40))});
        header.push_back(column);
    }
    return header;
}

/// Empty: it is one, or there is none.
QString numberFault(const QString &number)
{
    return number.isEmpty() || !dialNumber(number, {}).isEmpty()
               ? QString()
               : QStringLiteral("\"%1\" is no telephone number.").arg(number.left(40));
}

/// What is wrong with the request itself; empty: nothing.
QString faultOf(const NewCallback &request)
{
    static const QRegularExpression soundName(QStringLiteral("^[A-Za-z0-9._/-]*$"));
    if (request.phoneNumber.isEmpty() && request.mobilePhoneNumber.isEmpty())
        return QStringLiteral("There is no number to call. Fill in phoneNumber or mobilePhoneNumber.");
    for (const QString &number : {request.phoneNumber, request.mobilePhoneNumber}) {
        if (const QString fault = numberFault(number); !fault.isEmpty())
            return fault;
    }
    if (!soundName.match(request.voiceMessageRef).hasMatch() ||
        request.voiceMessageRef.contains(QLatin1String("..")))
        return QStringLiteral("voiceMessageRef may have letters, digits, dots, slashes and hyphens only.");
    return {};
}

tl::expected<NewCallback, QString> readRow(const csv::Row &row, const Header &header, QDate today)
{
    if (row.fields.size() != static_cast<qsizetype>(header.size()))
        return tl::unexpected(QStringLiteral("There are %1 fields, and the header names %2.")
                                  .arg(row.fields.size())
                                  .arg(header.size()));
    NewCallback request;
    request.line = row.line;
    request.dueDate = today.addDays(1);
    for (std::size_t i = 0; i < header.size(); ++i) {
        const QString field = row.fields[static_cast<qsizetype>(i)].trimmed();
        if (field.size() > longestCallbackField)
            return tl::unexpected(QStringLiteral("%1 is longer than %2 characters.")
                                      .arg(QLatin1String(header[i]->name))
                                      .arg(longestCallbackField));
        if (header[i]->text) {
            request.*header[i]->text = field;
        } else if (!field.isEmpty()) {
            request.dueDate = QDate::fromString(field, Qt::ISODate);
            if (!request.dueDate.isValid())
                return tl::unexpected(
                    QStringLiteral("\"%1\" is no date. Write it as 2016-08-01.").arg(field.left(40)));
        }
    }
    const QString fault = faultOf(request);
    if (!fault.isEmpty())
        return tl::unexpected(fault);
    return request;
}

QString textOf(const std::optional<CallbackStatus> &status)
{
    for (const auto &[value, text] : protocol::EnumTexts<CallbackStatus>::all) {
        if (status == value)
            return QString::fromLatin1(text);
    }
    return {};
}

} // namespace

tl::expected<std::vector<NewCallback>, std::vector<LineFault>> readCallbackFile(const QByteArray &file,
                                                                                QDate today)
{
    const auto refuse = [](int line, const QString &reason) {
        return tl::unexpected(std::vector{LineFault{line, reason}});
    };
    const auto rows = csv::read(file, separator, mostCallbackLines + 1);
    if (!rows)
        return refuse(rows.error().line, rows.error().reason);
    if (rows->size() < 2)
        return refuse(1, QStringLiteral("The file has no requests. It needs a header and a line for each."));
    const auto header = readHeader(rows->front());
    if (!header)
        return refuse(header.error().line, header.error().reason);
    std::vector<NewCallback> requests;
    std::vector<LineFault> faults;
    for (auto row = rows->begin() + 1; row != rows->end() && faults.size() < mostLineFaults; ++row) {
        auto request = readRow(*row, *header, today);
        if (request)
            requests.push_back(std::move(*request));
        else
            faults.push_back({row->line, request.error()});
    }
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return requests;
}

QByteArray writeTicketFile(const std::vector<CallbackTicket> &tickets, const QTimeZone &zone)
{
    QStringList names;
    for (const char *name :
         {"ticketUuid", "requestUuid", "phoneNumber", "mobilePhoneNumber", "firstName", "lastName", "company",
          "description", "dueDate", "startDate", "lastUpdate", "agentId", "status", "comment"})
        names.append(QLatin1String(name));
    QByteArray file = csv::line(names, separator);
    for (const CallbackTicket &ticket : tickets) {
        const CallbackRequest &request = ticket.request;
        file += csv::line({ticket.uuid, request.uuid, request.phoneNumber, request.mobilePhoneNumber,
                           request.firstName, request.lastName, request.company, request.description,
                           request.dueDate.toString(Qt::ISODate),
                           wallClock(ticket.startedAt, zone).toString(Qt::ISODate),
                           wallClock(ticket.updatedAt, zone).toString(Qt::ISODate),
                           QString::number(ticket.agentId), textOf(ticket.status), ticket.comment},
                          separator);
    }
    return file;
}

} // namespace xivocc::commands
