#pragma once

#include "ami_action.h"
#include "pbx.h"

#include <QHash>

namespace xivocc::sim {

/// The manager actions that act on the PBX, with the texts of Asterisk 20's manager.c and app_queue.c.
class AmiActions final
{
public:
    explicit AmiActions(Pbx &pbx);

    /// Does what is asked and fills in the reply. Events caused by it go to the exchange's sink.
    void perform(const AmiAction &action, AmiReply &reply);

private:
    using Handler = void (AmiActions::*)(const AmiAction &, AmiReply &);

    void coreSettings(const AmiAction &action, AmiReply &reply);
    void ping(const AmiAction &action, AmiReply &reply);
    void userEvent(const AmiAction &action, AmiReply &reply);

    void queueStatus(const AmiAction &action, AmiReply &reply);
    void queueSummary(const AmiAction &action, AmiReply &reply);
    void queueAdd(const AmiAction &action, AmiReply &reply);
    void queueRemove(const AmiAction &action, AmiReply &reply);
    void queuePause(const AmiAction &action, AmiReply &reply);
    void queuePenalty(const AmiAction &action, AmiReply &reply);

    void extensionStateList(const AmiAction &action, AmiReply &reply);
    void coreShowChannels(const AmiAction &action, AmiReply &reply);
    void status(const AmiAction &action, AmiReply &reply);
    void originate(const AmiAction &action, AmiReply &reply);
    void hangup(const AmiAction &action, AmiReply &reply);
    void redirect(const AmiAction &action, AmiReply &reply);
    void blindTransfer(const AmiAction &action, AmiReply &reply);
    void attendedTransfer(const AmiAction &action, AmiReply &reply);
    void cancelAttendedTransfer(const AmiAction &action, AmiReply &reply);
    void bridge(const AmiAction &action, AmiReply &reply);
    void setVariable(const AmiAction &action, AmiReply &reply);
    void playDtmf(const AmiAction &action, AmiReply &reply);
    void muteAudio(const AmiAction &action, AmiReply &reply);
    void notifyPhone(const AmiAction &action, AmiReply &reply);
    void muteRecording(const AmiAction &action, AmiReply &reply);
    void getVariable(const AmiAction &action, AmiReply &reply);

    void meetmeMute(const AmiAction &action, AmiReply &reply);
    void meetmeUnmute(const AmiAction &action, AmiReply &reply);
    void setMuted(const AmiAction &action, AmiReply &reply, bool muted);
    void meetmeList(const AmiAction &action, AmiReply &reply);

    Pbx &m_pbx;
    QHash<QByteArray, Handler> m_handlers;
};

} // namespace xivocc::sim
