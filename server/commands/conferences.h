#pragma once

#include "call_context.h"
#include "command_handler.h"
#include "conference_control.h"

namespace xivocc::commands {

/// What is done in conference rooms. Everybody in a room may silence himself and call others in; what touches
/// somebody else is the organiser's. A refusal is told twice: as XuC's ConferenceCommandError with its code
/// alone, and as an Error with the command and the reason.
class Conferences final : public CommandHandler
{
public:
    Conferences(const CallContext &context, ConferenceControl &control)
        : m_context(context), m_control(control)
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    /// A command under way.
    struct Request
    {
        const Requester &requester;
        const Reply &reply;
        QString command;
    };
    /// The room that the requester is in, and he in it.
    struct Presence
    {
        const realtime::Room &room;
        const realtime::RoomMember &self;
    };
    template <typename Value> using Checked = tl::expected<Value, protocol::Error>;

    void on(const protocol::InviteConferenceRoom &asked, const Request &request);
    void on(const protocol::ConferenceMuteMe &asked, const Request &request);
    void on(const protocol::ConferenceUnmuteMe &asked, const Request &request);
    void on(const protocol::ConferenceMuteAll &asked, const Request &request);
    void on(const protocol::ConferenceUnmuteAll &asked, const Request &request);
    void on(const protocol::ConferenceMute &asked, const Request &request);
    void on(const protocol::ConferenceUnmute &asked, const Request &request);
    void on(const protocol::ConferenceKick &asked, const Request &request);
    void on(const protocol::ConferenceDeafen &asked, const Request &request);
    void on(const protocol::ConferenceUndeafen &asked, const Request &request);
    void on(const protocol::ConferenceInvite &asked, const Request &request);
    void on(const protocol::IncludeToConference &asked, const Request &request);
    void on(const protocol::ConferenceReset &asked, const Request &request);
    void on(const protocol::ConferenceClose &asked, const Request &request);

    void muteSelf(const QString &room, bool muted, const Request &request);
    void muteOthers(const QString &room, bool muted, const Request &request);
    void muteOne(const QString &room, int index, bool muted, const Request &request);
    void deafenOne(const QString &room, int index, bool deaf, const Request &request);
    void invite(const Presence &presence, ConferenceInvitation invitation, const Request &request);

    [[nodiscard]] Checked<Presence> presenceIn(const QString &room, const Request &request) const;
    [[nodiscard]] Checked<Presence> presenceAnywhere(const Request &request) const;
    [[nodiscard]] Checked<Presence> organisedBy(const QString &room, const Request &request) const;
    /// Somebody the requester may act on: himself, or anybody of his own room when he is its organiser.
    [[nodiscard]] Checked<realtime::RoomMember> subject(const QString &room, int index,
                                                        const Request &request) const;
    [[nodiscard]] static Done answer(const Request &request);

    const CallContext m_context;
    ConferenceControl &m_control;
};

} // namespace xivocc::commands
