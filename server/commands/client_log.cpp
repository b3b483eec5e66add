#include "client_log.h"

#include <QLoggingCategory>

namespace xivocc::commands {

namespace {

Q_LOGGING_CATEGORY(clientLog, "xivocc.client", QtInfoMsg)

/// On one line, so that no client can write what looks like another line of the log.
QString printable(const QString &text, qsizetype longest)
{
    QString line = text.left(longest);
    for (QChar &c : line) {
        if (!c.isPrint())
            c = QLatin1Char(' ');
    }
    return line;
}

} // namespace

bool ClientLog::handle(const protocol::Command &command, const Requester &requester, const Reply & /*reply*/)
{
    const auto *asked = std::get_if<protocol::PushLogToServer>(&command);
    if (!asked)
        return false;
    if (!mayWrite(requester))
        return true;
    const QString line = QStringLiteral("%1: %2").arg(requester.login, printable(asked->text, longestLine));
    const QString level = asked->level.toLower();
    if (level == QLatin1String("error"))
        qCCritical(clientLog).noquote() << line;
    else if (level.startsWith(QLatin1String("warn")))
        qCWarning(clientLog).noquote() << line;
    else if (level == QLatin1String("debug"))
        qCDebug(clientLog).noquote() << line;
    else
        qCInfo(clientLog).noquote() << line;
    return true;
}

void ClientLog::sessionClosed(const Requester &requester)
{
    m_minutes.remove(requester.session);
}

bool ClientLog::mayWrite(const Requester &requester)
{
    const Clock::time_point now = Clock::now();
    Minute &minute = m_minutes[requester.session];
    if (now - minute.begin >= std::chrono::minutes(1))
        minute = {now, 0};
    if (++minute.lines == linesPerMinute + 1)
        qCWarning(clientLog).noquote() << requester.login << "sends more than" << linesPerMinute
                                       << "lines in a minute; the others are left out";
    return minute.lines <= linesPerMinute;
}

} // namespace xivocc::commands
