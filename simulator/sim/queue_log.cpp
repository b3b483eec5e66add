#include "queue_log.h"

#include "event_field.h"

#include <QDateTime>

namespace xivocc::sim {

void QueueLog::publish(const AmiEvent &event)
{
    m_next.publish(event);
    const QByteArray &name = event.name();
    if (name == "VarSet" || name.startsWith("Queue") || name.startsWith("Agent") || name == "UserEvent" ||
        name.endsWith("Transfer") || !m_abandoned.isEmpty()) {
        const QByteArray frame = event.listFrame();
        writeQueueRows(event, frame);
        writeAgentRows(event, frame);
    }
}

void QueueLog::writeQueueRows(const AmiEvent &event, const QByteArray &frame)
{
    const QByteArray &name = event.name();
    const auto value = [&frame](const char *field) { return fieldOf(frame, field); };
    if (name == "VarSet") {
        if (value("Variable") != "QUEUESTATUS")
            return;
        const QByteArray status = value("Value");
        if (status == "TIMEOUT")
            settleAbandoned(true);
        else if (status == "FULL" || status == "JOINEMPTY")
            write(value("Uniqueid"), "q" + value("Exten"), "NONE", status.constData());
        return;
    }
    if (name == "QueueCallerLeave")
        return;
    settleAbandoned(false);
    if (name == "QueueCallerJoin")
        write(value("Uniqueid"), value("Queue"), "NONE", "ENTERQUEUE",
              {{}, value("CallerIDNum"), value("Position")});
    else if (name == "QueueCallerAbandon")
        m_abandoned = frame;
}

void QueueLog::settleAbandoned(bool timedOut)
{
    const QByteArray frame = std::exchange(m_abandoned, {});
    if (frame.isEmpty())
        return;
    write(fieldOf(frame, "Uniqueid"), fieldOf(frame, "Queue"), "NONE",
          timedOut ? "EXITWITHTIMEOUT" : "ABANDON",
          {fieldOf(frame, "Position"), fieldOf(frame, "OriginalPosition"), fieldOf(frame, "HoldTime")});
}

void QueueLog::writeAgentRows(const AmiEvent &event, const QByteArray &frame)
{
    const QByteArray &name = event.name();
    const auto value = [&frame](const char *field) { return fieldOf(frame, field); };
    const QByteArray call = value("Uniqueid");
    const QByteArray queue = value("Queue");
    const QByteArray member = value("MemberName");
    if (name == "AttendedTransfer") {
        m_attendedTransfer = frame;
    } else if (name == "AgentConnect") {
        write(call, queue, member, "CONNECT", {value("HoldTime"), value("DestUniqueid"), value("RingTime")});
    } else if (name == "AgentRingNoAnswer") {
        write(call, queue, member, "RINGNOANSWER", {value("RingTime")});
    } else if (name == "AgentComplete") {
        const QByteArray reason = value("Reason");
        const QByteArray transfer = std::exchange(m_attendedTransfer, {});
        if (reason == "transfer" && fieldOf(transfer, "TransfereeUniqueid") == call)
            write(call, queue, member, "ATTENDEDTRANSFER",
                  {"BRIDGE", fieldOf(transfer, "DestBridgeUniqueid"), value("HoldTime"), value("TalkTime"),
                   "1"});
        else if (reason == "transfer")
            write(call, queue, member, "BLINDTRANSFER",
                  {value("Exten"), value("Context"), value("HoldTime"), value("TalkTime")});
        else
            write(call, queue, member, reason == "caller" ? "COMPLETECALLER" : "COMPLETEAGENT",
                  {value("HoldTime"), value("TalkTime"), "1"});
        if (const QByteArray wrapup = value("WrapupTime"); !wrapup.isEmpty())
            write(call, queue, member, "WRAPUPSTART", {wrapup});
    } else if (name == "QueueMemberPause") {
        const bool paused = value("Paused") == "1";
        write("NONE", queue, member, paused ? "PAUSE" : "UNPAUSE", {value("PausedReason")});
    } else if (name == "UserEvent") {
        const QByteArray agent = "Agent/" + value("AgentNumber");
        if (value("UserEvent") == "AgentLogin")
            write("NONE", "NONE", agent, "AGENTCALLBACKLOGIN", {value("Extension") + '@' + value("Context")});
        else if (value("UserEvent") == "AgentLogoff")
            write("NONE", "NONE", agent, "AGENTCALLBACKLOGOFF", {{}, "0", "CommandLogoff"});
    }
}

void QueueLog::pausedEverywhere(const QByteArray &member, bool paused, const QByteArray &reason)
{
    write("NONE", "NONE", member, paused ? "PAUSEALL" : "UNPAUSEALL", {reason});
}

void QueueLog::write(const QByteArray &callId, const QByteArray &queue, const QByteArray &agent,
                     const char *event, const QList<QByteArray> &data)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(now().time_since_epoch().count(), m_zone)
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")) +
                         QStringLiteral("000");
    QVariantList row{time, QString::fromLatin1(callId), QString::fromUtf8(queue), QString::fromUtf8(agent),
                     QString::fromLatin1(event)};
    for (qsizetype column = 0; column < 5; ++column)
        row.append(column < data.size() ? QString::fromUtf8(data[column]) : QString());
    m_rows.append(row);
}

} // namespace xivocc::sim
