#pragma once

#include "telephony.h"

#include <api/callback_routes.h>
#include <api/server.h>
#include <commands/callbacks.h>
#include <commands/chat.h>
#include <commands/default_memberships.h>
#include <commands/preferences.h>
#include <config/settings.h>
#include <store/callback_intake_table.h>
#include <store/callbacks_table.h>
#include <store/chat_table.h>
#include <store/default_memberships_table.h>
#include <store/preferences_table.h>
#include <store/store.h>

#include <memory>

namespace xivocc::app {

/// The store, and the commands that work on what is kept there. Main thread.
class OwnData final
{
public:
    /// What it is built on outlives it. `members` null: nothing can change memberships.
    OwnData(const config::Settings &settings, const Configuration &configuration,
            const realtime::Floor &floor, commands::QueueMemberControl *members);

    /// The server and the telephony have to be destroyed first.
    void serve(api::Server &server, Telephony &telephony);
    void start() { m_store.start(); }
    [[nodiscard]] const store::StoreStatus &status() const { return m_store.status(); }

private:
    store::Store m_store;
    QTimeZone m_zone; ///< of the call centre
    const Configuration &m_configuration;
    const realtime::Floor &m_floor;
    commands::QueueMemberControl *m_members;
    store::DefaultMembershipsTable m_defaultMemberships;
    store::ChatTable m_chatMessages;
    store::PreferencesTable m_keptPreferences;
    store::CallbacksTable m_callbackBook;
    store::CallbackIntakeTable m_callbackIntake;
    std::unique_ptr<commands::DefaultMemberships> m_defaults;
    std::unique_ptr<commands::Chat> m_chat;
    std::unique_ptr<commands::Preferences> m_preferences;
    std::unique_ptr<commands::Callbacks> m_callbacks;
    std::unique_ptr<api::CallbackRoutes> m_callbackRoutes;
};

} // namespace xivocc::app
