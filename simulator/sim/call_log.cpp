#include "call_log.h"

#include "event_field.h"

#include <QDateTime>

namespace xivocc::sim {

namespace {

/// "sip/ph1001" of "SIP/ph1001-0000002a"; empty: no line of a user.
QByteArray lineOf(const QByteArray &channel)
{
    return channel.startsWith("SIP/ph") ? channel.left(channel.lastIndexOf('-')).toLower() : QByteArray();
}

} // namespace

void CallLog::publish(const AmiEvent &event)
{
    m_next.publish(event);
    const QByteArray &name = event.name();
    if (name == "Newchannel")
        takeChannel(event.listFrame());
    else if (name == "DialEnd")
        takeAnswer(event.listFrame());
    else if (name == "Hangup")
        takeEnd(event.listFrame());
}

void CallLog::takeChannel(const QByteArray &frame)
{
    const QByteArray id = fieldOf(frame, "Uniqueid");
    const QByteArray linked = fieldOf(frame, "Linkedid");
    Call &call = m_calls[linked];
    if (++call.channels == 1) {
        call.began = now();
        call.source = fieldOf(frame, "CallerIDNum");
        call.sourceLine = lineOf(fieldOf(frame, "Channel"));
        call.destination = fieldOf(frame, "Exten");
    }
    m_callOf.insert(id, linked);
}

void CallLog::takeAnswer(const QByteArray &frame)
{
    const auto call = m_calls.find(m_callOf.value(fieldOf(frame, "DestUniqueid")));
    const QByteArray line = lineOf(fieldOf(frame, "DestChannel"));
    if (call == m_calls.end() || fieldOf(frame, "DestChannel").startsWith("Local/"))
        return;
    if (!line.isEmpty() && (call->destinationLine.isEmpty() || fieldOf(frame, "DialStatus") == "ANSWER"))
        call->destinationLine = line;
    if (call->destination.isEmpty() || call->destination == "s")
        call->destination = fieldOf(frame, "DestCallerIDNum");
    if (fieldOf(frame, "DialStatus") == "ANSWER" && !call->isAnswered) {
        call->isAnswered = true;
        call->answered = now();
    }
}

void CallLog::takeEnd(const QByteArray &frame)
{
    const auto call = m_calls.find(m_callOf.take(fieldOf(frame, "Uniqueid")));
    if (call == m_calls.end() || --call->channels > 0)
        return;
    write(*call);
    m_calls.erase(call);
}

void CallLog::write(const Call &call)
{
    const QString date = QDateTime::fromMSecsSinceEpoch(call.began.time_since_epoch().count(), m_zone)
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const auto talked =
        call.isAnswered ? std::chrono::duration_cast<seconds>(now() - call.answered) : seconds(0);
    const auto orNull = [](const QByteArray &text) {
        return text.isEmpty() ? QVariant() : QVariant(QString::fromLatin1(text));
    };
    m_rows.append(QVariantList{date, QString::fromLatin1(call.source), orNull(call.sourceLine),
                               QString::fromLatin1(call.destination), orNull(call.destinationLine),
                               static_cast<qlonglong>(talked.count()), call.isAnswered});
}

} // namespace xivocc::sim
