#pragma once

#include <commands/conference_control.h>
#include <xivo/ami/ami_sender.h>

namespace xivocc::xivo {

/// Acts on MeetMe rooms, what XiVO's are, over Asterisk's manager interface. The actions and their headers
/// are those of app_meetme.c and res_mutestream.c. app_meetme has no action that puts somebody out: his
/// channel is hung up, what leaves the room and ends his call alike. Main thread.
class AmiConferenceControl final : public commands::ConferenceControl
{
public:
    /// How long the telephone of somebody who is invited rings.
    static constexpr std::chrono::seconds ringingTime{60};

    /// `sender` outlives it and every answer.
    explicit AmiConferenceControl(AmiSender &sender) : m_sender(sender) {}

    void mute(const QString &room, int participant, bool muted, commands::Done done) override;
    void deafen(const QString &channel, bool deaf, commands::Done done) override;
    void remove(const QString &channel, commands::Done done) override;
    void invite(const commands::ConferenceInvitation &invitation, commands::Done done) override;
    void lead(const QString &channel, const QString &room, const QString &roomContext,
              commands::Done done) override;

private:
    AmiSender &m_sender;
};

} // namespace xivocc::xivo
