#pragma once

#include <commands/callbacks.h>
#include <realtime/fact_maker.h>
#include <store/callback_intake_table.h>
#include <store/callbacks_table.h>
#include <support/recording_outbox.h>
#include <support/scripted_ami.h>
#include <xivo/calls/ami_call_control.h>

namespace xivocc::test {

/// Agents 7 (1007) and 8 (1008) with the callback commands on a store. Requests go into the list "Monday" of
/// queue 1.
class CallbackDesk final
{
public:
    explicit CallbackDesk(const config::StoreSettings &settings);

    void send(const protocol::Command &command, const commands::Requester &requester);
    /// All that was asked of the store so far is answered.
    [[nodiscard]] bool settle();
    /// The list, which is made when it is missing, with these numbers waiting; its requests as they are
    /// listed.
    [[nodiscard]] std::vector<CallbackRequest> fill(const std::vector<commands::NewCallback> &requests);
    [[nodiscard]] static commands::NewCallback wanting(const char *number, QDate day = {2030, 5, 6});
    /// The code of the last reply, empty when it is no error.
    [[nodiscard]] QString lastError() const;
    template <typename Message> [[nodiscard]] const Message *lastReply() const
    {
        return replies.empty() ? nullptr : std::get_if<Message>(&replies.back());
    }
    template <typename Message> [[nodiscard]] const Message *lastTold() const
    {
        return outbox.lastTold<Message>(commands::Topic::Callbacks);
    }

    FactMaker maker;
    Configuration configuration = FactMaker::configuration();
    rights::AccessRights rights{configuration, maker.floor, {}}; ///< nothing is stored: all see all
    ScriptedAmi ami;
    RecordingOutbox outbox;
    store::Store store;
    store::CallbacksTable book{store};
    store::CallbackIntakeTable intake{store};
    commands::Requester nora{QStringLiteral("nora"), 70, 7, {}, 1};
    commands::Requester paul{QStringLiteral("paul"), 80, 8, {}, 2};
    std::vector<protocol::ServerMessage> replies;
    QString list;

private:
    xivo::AmiCallControl m_control{ami};
    commands::CallContext m_calls{maker.floor, configuration, m_control, {}, 0};
    commands::Dialling m_dialling{m_calls};
    commands::Callbacks m_callbacks{{m_calls, outbox, book, m_dialling, rights}};
};

} // namespace xivocc::test
