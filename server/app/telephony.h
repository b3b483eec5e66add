#pragma once

#include <api/server.h>
#include <commands/call_handling.h>
#include <commands/conferences.h>
#include <commands/dialling.h>
#include <commands/listening.h>
#include <commands/phone_buttons.h>
#include <config/settings.h>
#include <xivo/calls/ami_call_control.h>
#include <xivo/calls/ami_conference_control.h>
#include <xivo/calls/vendor_phone_keys.h>

namespace xivocc::app {

/// The commands on calls, put together as configured. What it is built on outlives it. Main thread.
class Telephony final
{
public:
    Telephony(const config::Settings &settings, ami::AmiLink &link, const realtime::Floor &floor,
              const Configuration &configuration, xivo::ConfdDevices *devices);

    void serve(api::Server &server);
    /// For other commands that place calls.
    [[nodiscard]] const commands::CallContext &context() const { return m_context; }
    [[nodiscard]] commands::Dialling &dialling() { return m_dialling; }

private:
    xivo::AmiLinkSender m_sender;
    xivo::AmiCallControl m_control;
    xivo::AmiConferenceControl m_rooms;
    xivo::VendorPhoneKeys m_keys;
    commands::CallContext m_context;
    commands::Dialling m_dialling;
    commands::CallHandling m_handling;
    commands::Listening m_listening;
    commands::PhoneButtons m_buttons;
    commands::Conferences m_conferences;
};

} // namespace xivocc::app
