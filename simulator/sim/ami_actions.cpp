#include "ami_actions.h"

namespace xivocc::sim {

AmiActions::AmiActions(Pbx &pbx)
    : m_pbx(pbx),
      m_handlers{{"coresettings", &AmiActions::coreSettings},
                 {"ping", &AmiActions::ping},
                 {"userevent", &AmiActions::userEvent},
                 {"queuestatus", &AmiActions::queueStatus},
                 {"queuesummary", &AmiActions::queueSummary},
                 {"queueadd", &AmiActions::queueAdd},
                 {"queueremove", &AmiActions::queueRemove},
                 {"queuepause", &AmiActions::queuePause},
                 {"queuepenalty", &AmiActions::queuePenalty},
                 {"extensionstatelist", &AmiActions::extensionStateList},
                 {"coreshowchannels", &AmiActions::coreShowChannels},
                 {"status", &AmiActions::status},
                 {"originate", &AmiActions::originate},
                 {"hangup", &AmiActions::hangup},
                 {"redirect", &AmiActions::redirect},
                 {"blindtransfer", &AmiActions::blindTransfer},
                 {"atxfer", &AmiActions::attendedTransfer},
                 {"cancelatxfer", &AmiActions::cancelAttendedTransfer},
                 {"bridge", &AmiActions::bridge},
                 {"sipnotify", &AmiActions::notifyPhone},
                 {"mixmonitormute", &AmiActions::muteRecording},
                 {"meetmemute", &AmiActions::meetmeMute},
                 {"meetmeunmute", &AmiActions::meetmeUnmute},
                 {"meetmelist", &AmiActions::meetmeList},
                 {"setvar", &AmiActions::setVariable},
                 {"playdtmf", &AmiActions::playDtmf},
                 {"muteaudio", &AmiActions::muteAudio},
                 {"getvar", &AmiActions::getVariable}}
{
}

void AmiActions::perform(const AmiAction &action, AmiReply &reply)
{
    const Handler handler = m_handlers.value(action.name());
    if (handler)
        (this->*handler)(action, reply);
    else if (action.name().isEmpty())
        reply.error("Missing action in request");
    else
        reply.error("Invalid/unknown command: " + action.value("Action") +
                    ". Use Action: ListCommands to show available commands.");
}

void AmiActions::coreSettings(const AmiAction &action, AmiReply &reply)
{
    Q_UNUSED(action)
    reply.respond("Success", {"AMIversion: 9.0.0", "AsteriskVersion: 20.0.0", "SystemName: " + systemName,
                              "CoreMaxCalls: 0", "CoreMaxLoadAvg: 0.000000", "CoreRunUser: ",
                              "CoreRunGroup: ", "CoreMaxFilehandles: 0", "CoreRealTimeEnabled: No",
                              "CoreCDRenabled: Yes", "CoreHTTPenabled: No", "SoundsSearchCustomDir: No"});
}

void AmiActions::ping(const AmiAction &action, AmiReply &reply)
{
    Q_UNUSED(action)
    reply.respond("Success",
                  {"Ping: Pong", "Timestamp: " + QByteArray::number(m_pbx.heap.epoch()) + ".000000"});
}

void AmiActions::userEvent(const AmiAction &action, AmiReply &reply)
{
    AmiEvent event("UserEvent");
    event.add("UserEvent", action.value("UserEvent"));
    for (const auto &[name, value] : action.headers()) {
        const QByteArray lower = name.toLower();
        if (lower != "action" && lower != "userevent")
            event.add(name.constData(), value);
    }
    reply.success("Event Sent");
    m_pbx.exchange.publish(event);
}

} // namespace xivocc::sim
