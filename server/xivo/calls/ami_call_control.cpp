#include "ami_call_control.h"

#include "ami_refusal.h"
#include "ami_variables.h"

#include <commands/done_after_all.h>

namespace xivocc::xivo {

namespace {

using ami::AmiAction;
using ami::AmiResponse;
using commands::Done;
using commands::OutgoingCall;
using commands::Refusal;
using commands::Telephone;

QString callerId(const QString &name, const QString &number)
{
    QString plain = name;
    plain.remove(QLatin1Char('"'));
    return QStringLiteral("\"%1\" <%2>").arg(plain, number);
}

AmiAction originate(const QString &channel)
{
    AmiAction action("Originate");
    action.add("Channel", channel);
    action.add("Timeout", int(std::chrono::milliseconds(AmiCallControl::ringingTime).count()));
    action.add("Async", QStringLiteral("true"));
    return action;
}

void leadTo(AmiAction &action, const QString &number, const QString &context)
{
    action.add("Context", context);
    action.add("Exten", number);
    action.add("Priority", 1);
}

/// The calling telephone shows whom it calls; XiVO's dialplan then restores the caller's own identity from
/// these variables.
void identify(AmiAction &action, const Telephone &from, const OutgoingCall &call)
{
    action.add("CallerID", callerId(call.number, call.number));
    addVariable(action, QStringLiteral("XIVO_ORIGAPPLI"), QStringLiteral("OrigDial"));
    addVariable(action, QStringLiteral("XIVO_ORIG_CID_NAME"),
                call.callerName.isEmpty() ? from.userName : call.callerName);
    addVariable(action, QStringLiteral("XIVO_ORIG_CID_NUM"),
                call.callerNumber.isEmpty() ? from.extension : call.callerNumber);
}

} // namespace

void AmiCallControl::dial(const Telephone &from, const OutgoingCall &call, Done done)
{
    AmiAction action = originate(from.interface);
    leadTo(action, call.number, from.context);
    identify(action, from, call);
    addCallData(action, call.variables);
    send(action, std::move(done));
}

void AmiCallControl::dialFrom(const QString &first, const Telephone &of, const OutgoingCall &call, Done done)
{
    AmiAction action = originate(QStringLiteral("Local/%1@%2/n").arg(first, of.context));
    leadTo(action, call.number, of.context);
    identify(action, of, call);
    addCallData(action, call.variables);
    send(action, std::move(done));
}

void AmiCallControl::dialThroughQueue(const QString &queueNumber, const QString &queueContext, int agentId,
                                      const OutgoingCall &call, Done done)
{
    AmiAction action = originate(QStringLiteral("Local/%1@%2/n").arg(queueNumber, queueContext));
    leadTo(action, call.number, queueContext);
    action.add("CallerID", callerId(call.number, call.number));
    // Read by the queue's pre-process subroutine, see docs/user/outgoing-calls.md.
    addVariable(action, QStringLiteral("__XIVOCC_OUTCALL_AGENT"), QStringLiteral("agent_%1").arg(agentId));
    addCallData(action, call.variables);
    send(action, std::move(done));
}

void AmiCallControl::hangUp(const QString &channel, Done done)
{
    AmiAction action("Hangup");
    action.add("Channel", channel);
    action.add("Cause", 16);
    send(action, std::move(done));
}

void AmiCallControl::transfer(const QString &channel, const QString &number, const QString &context,
                              Done done)
{
    // Unlike Redirect, it is written to queue_log as a transfer.
    AmiAction action("BlindTransfer");
    action.add("Channel", channel);
    action.add("Context", context);
    action.add("Exten", number);
    send(action, std::move(done));
}

void AmiCallControl::consult(const QString &channel, const QString &number, const QString &context, Done done)
{
    AmiAction action("Atxfer");
    action.add("Channel", channel);
    action.add("Context", context);
    action.add("Exten", number);
    action.add("Priority", 1);
    send(action, std::move(done));
}

void AmiCallControl::cancelConsultation(const QString &channel, Done done)
{
    AmiAction action("CancelAtxfer"); // since Asterisk 13.18
    action.add("Channel", channel);
    send(action, std::move(done));
}

void AmiCallControl::connect(const QString &one, const QString &other, Done done)
{
    AmiAction action("Bridge");
    action.add("Channel1", one);
    action.add("Channel2", other);
    action.add("Tone", QStringLiteral("no"));
    send(action, std::move(done));
}

void AmiCallControl::sendDigit(const QString &channel, QChar digit, Done done)
{
    AmiAction action("PlayDTMF");
    action.add("Channel", channel);
    action.add("Digit", QString(digit));
    send(action, std::move(done));
}

void AmiCallControl::attachData(const QString &channel, const QMap<QString, QString> &variables, Done done)
{
    const Done answered = commands::doneAfterAll(std::size_t(variables.size()), std::move(done));
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable) {
        const auto name = callDataName(variable.key());
        if (!name) {
            const Refusal refusal{QStringLiteral("BadData"),
                                  QStringLiteral("A key that is no name was not attached; correct it.")};
            answered(&refusal);
            continue;
        }
        AmiAction action("Setvar");
        action.add("Channel", channel);
        action.add("Variable", *name);
        action.add("Value", variable.value());
        send(action, answered);
    }
}

void AmiCallControl::muteMicrophone(const QString &channel, bool muted, Done done)
{
    AmiAction action("MuteAudio");
    action.add("Channel", channel);
    action.add("Direction", QStringLiteral("in"));
    action.add("State", muted ? QStringLiteral("on") : QStringLiteral("off"));
    send(action, std::move(done));
}

void AmiCallControl::muteRecording(const QString &channel, bool muted, Done done)
{
    AmiAction action("MixMonitorMute");
    action.add("Channel", channel);
    action.add("Direction", QStringLiteral("both"));
    action.add("State", muted ? 1 : 0);
    send(action, std::move(done));
}

void AmiCallControl::listen(const Telephone &listener, const QString &agentInterface, ListenMode mode,
                            Done done)
{
    // b: only while the agent talks; d: the listener's keys 4, 5 and 6 change the mode; then how it begins.
    QString options;
    switch (mode) {
    case ListenMode::Silent:
        options = QStringLiteral("bds");
        break;
    case ListenMode::Whisper:
        options = QStringLiteral("bdw");
        break;
    case ListenMode::Barge:
        options = QStringLiteral("bdB");
        break;
    }
    AmiAction action = originate(listener.interface);
    action.add("Application", QStringLiteral("ChanSpy"));
    action.add("Data", agentInterface + QLatin1Char(',') + options);
    action.add("CallerID", callerId(QStringLiteral("Listen"), listener.extension));
    send(action, std::move(done));
}

void AmiCallControl::play(const Telephone &listener, const QString &sound, Done done)
{
    AmiAction action = originate(listener.interface);
    action.add("Application", QStringLiteral("Playback"));
    action.add("Data", sound);
    action.add("CallerID", callerId(QStringLiteral("Message"), listener.extension));
    send(action, std::move(done));
}

void AmiCallControl::fetch(const QString &callerChannel, const QString &number, const QString &context,
                           Done done)
{
    AmiAction action("Redirect");
    action.add("Channel", callerChannel);
    leadTo(action, number, context);
    send(action, std::move(done));
}

void AmiCallControl::send(const AmiAction &action, Done done)
{
    sendAction(m_sender, action, std::move(done));
}

} // namespace xivocc::xivo
