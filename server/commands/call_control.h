#pragma once

#include "agent_control.h"

#include <domain/listen_mode.h>

#include <QMap>
#include <QString>
#include <QStringList>

namespace xivocc::commands {

/// A user's own telephone, as a call from it must be asked for.
struct Telephone
{
    QString interface; ///< what Asterisk calls it, "SIP/ph1001"
    QString extension;
    QString context;
    QString userName;    ///< full name of its user
    QString device = {}; ///< Line::device

    bool operator==(const Telephone &) const = default;
};

/// A call to be placed. `variables` become USR_… on the call.
struct OutgoingCall
{
    QString number; ///< as the dialplan takes it
    QMap<QString, QString> variables;
    QString callerName;   ///< shown to the one who is called; empty: the telephone's own
    QString callerNumber; ///< the same
};

/// How the server makes the PBX act on calls. Channels are named as Asterisk names them (Floor::callLeg).
/// Each call ends within its own time limit. Main thread.
class CallControl
{
public:
    virtual ~CallControl() = default;

    /// Rings the telephone, then the number.
    virtual void dial(const Telephone &from, const OutgoingCall &call, Done done) = 0;
    /// Rings another number of the same user first, for example his mobile.
    virtual void dialFrom(const QString &first, const Telephone &of, const OutgoingCall &call, Done done) = 0;
    /// Lets a queue ring this one agent, then the number: the call is the queue's for its statistics.
    virtual void dialThroughQueue(const QString &queueNumber, const QString &queueContext, int agentId,
                                  const OutgoingCall &call, Done done) = 0;
    virtual void hangUp(const QString &channel, Done done) = 0;
    /// Hands the other party of `channel` to the number.
    virtual void transfer(const QString &channel, const QString &number, const QString &context,
                          Done done) = 0;
    /// Calls the number while the other party of `channel` waits.
    virtual void consult(const QString &channel, const QString &number, const QString &context,
                         Done done) = 0;
    virtual void cancelConsultation(const QString &channel, Done done) = 0;
    /// Lets two channels talk to each other; those who talked to them are released.
    virtual void connect(const QString &one, const QString &other, Done done) = 0;
    virtual void sendDigit(const QString &channel, QChar digit, Done done) = 0;
    virtual void attachData(const QString &channel, const QMap<QString, QString> &variables, Done done) = 0;
    virtual void muteMicrophone(const QString &channel, bool muted, Done done) = 0;
    virtual void muteRecording(const QString &channel, bool muted, Done done) = 0;
    /// Rings the listener's telephone and joins it to what is said on the agent's telephone.
    virtual void listen(const Telephone &listener, const QString &agentInterface, ListenMode mode,
                        Done done) = 0;
    /// Rings the telephone and plays a sound on it, named as Asterisk's Playback() takes it.
    virtual void play(const Telephone &listener, const QString &sound, Done done) = 0;
    /// Takes a waiting caller to a number.
    virtual void fetch(const QString &callerChannel, const QString &number, const QString &context,
                       Done done) = 0;
};

} // namespace xivocc::commands
