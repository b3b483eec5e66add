#pragma once

#include "live_alerts.h"
#include "telephony.h"

#include <api/callback_routes.h>
#include <api/rights_routes.h>
#include <api/server.h>
#include <commands/alert_rules.h>
#include <commands/alerts.h>
#include <commands/callbacks.h>
#include <commands/chat.h>
#include <commands/default_memberships.h>
#include <commands/directory_search.h>
#include <commands/favorites.h>
#include <commands/preferences.h>
#include <commands/rights_editing.h>
#include <config/settings.h>
#include <store/alerts_table.h>
#include <store/callback_intake_table.h>
#include <store/callbacks_table.h>
#include <store/chat_table.h>
#include <store/default_memberships_table.h>
#include <store/favorites_table.h>
#include <store/preferences_table.h>
#include <store/store.h>
#include <store/user_rights_table.h>

#include <memory>

namespace xivocc::app {

/// The store, and the commands that work on what is kept there: searches for contacts too, which tell the
/// favourites among those found. Main thread.
class OwnData final
{
public:
    /// What it works on, and what outlives it.
    struct Context
    {
        const Configuration &configuration;
        const realtime::Floor &floor;
        rights::AccessRights &rights;
        LiveAlerts &alerts;
        commands::QueueMemberControl *members; ///< null: nothing can change memberships
        commands::Directory *directory;        ///< null: there is no CTI link
    };

    OwnData(const config::Settings &settings, const Context &context);

    /// The server and the telephony have to be destroyed first.
    void serve(api::Server &server, Telephony &telephony);
    void start();
    /// As soon as it is known what is stored about the rights of users, or that it cannot be read.
    void afterReadingRights(std::function<void()> next) { m_rights->afterReading(std::move(next)); }
    [[nodiscard]] const store::StoreStatus &status() const { return m_store.status(); }

private:
    void serveAlerts(api::Server &server);

    store::Store m_store;
    QTimeZone m_zone; ///< of the call centre
    const Context m_context;
    store::DefaultMembershipsTable m_defaultMemberships;
    store::ChatTable m_chatMessages;
    store::PreferencesTable m_keptPreferences;
    store::FavoritesTable m_keptFavorites;
    store::CallbacksTable m_callbackBook;
    store::CallbackIntakeTable m_callbackIntake;
    store::UserRightsTable m_keptRights;
    store::AlertsTable m_keptAlerts;
    commands::FoundContacts m_found;
    std::unique_ptr<commands::DefaultMemberships> m_defaults;
    std::unique_ptr<commands::Chat> m_chat;
    std::unique_ptr<commands::Preferences> m_preferences;
    std::unique_ptr<commands::Callbacks> m_callbacks;
    std::unique_ptr<api::CallbackRoutes> m_callbackRoutes;
    std::unique_ptr<commands::DirectorySearch> m_search;
    std::unique_ptr<commands::Favorites> m_favorites;
    std::unique_ptr<commands::RightsEditing> m_rights;
    std::unique_ptr<api::RightsRoutes> m_rightsRoutes;
    std::unique_ptr<commands::Alerts> m_alerts;
    std::unique_ptr<commands::AlertRules> m_alertRules;
};

} // namespace xivocc::app
