#include "own_data.h"

#include <domain/present_moment.h>

namespace xivocc::app {

OwnData::OwnData(const config::Settings &settings, const Context &context)
    : m_store(settings.store),
      m_zone(settings.site.timeZone),
      m_context(context),
      m_defaultMemberships(m_store),
      m_chatMessages(m_store),
      m_keptPreferences(m_store),
      m_keptFavorites(m_store),
      m_callbackBook(m_store),
      m_callbackIntake(m_store),
      m_keptRights(m_store),
      m_keptAlerts(m_store)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

void OwnData::serve(api::Server &server, Telephony &telephony)
{
    commands::Outbox &outbox = server.outbox();
    m_defaults = std::make_unique<commands::DefaultMemberships>(
        commands::DefaultMemberships::Context{m_context.configuration, m_context.floor, outbox,
                                              m_defaultMemberships, m_context.rights, m_context.members});
    server.add(*m_defaults);
    m_chat = std::make_unique<commands::Chat>(m_context.configuration, outbox, m_chatMessages);
    server.add(*m_chat);
    m_preferences = std::make_unique<commands::Preferences>(outbox, m_keptPreferences);
    server.add(*m_preferences);
    m_callbacks = std::make_unique<commands::Callbacks>(commands::Callbacks::Context{
        telephony.context(), outbox, m_callbackBook, telephony.dialling(), m_context.rights});
    server.add(*m_callbacks);
    m_callbackRoutes = std::make_unique<api::CallbackRoutes>(
        api::CallbackRoutes::Parts{server.callers(), m_context.floor, m_context.rights, m_callbackBook,
                                   m_callbackIntake, m_zone, [this] { m_callbacks->tellLists(); }});
    m_callbackRoutes->addTo(server.router());
    m_search = std::make_unique<commands::DirectorySearch>(commands::DirectoryContext{
        m_context.configuration, m_context.floor, outbox, m_keptFavorites, m_found, m_context.directory});
    server.add(*m_search);
    m_favorites = std::make_unique<commands::Favorites>(commands::Favorites::Context{
        m_context.configuration, m_context.floor, outbox, m_keptFavorites, m_found});
    server.add(*m_favorites);
    m_rights = std::make_unique<commands::RightsEditing>(commands::RightsEditing::Context{
        m_context.configuration, m_context.floor, outbox, m_keptRights, m_context.rights});
    server.add(*m_rights);
    m_rightsRoutes = std::make_unique<api::RightsRoutes>(
        server.callers(), [&server](const auto &command, const auto &requester, const auto &reply) {
            return server.carryOut(command, requester, reply);
        });
    m_rightsRoutes->addTo(server.router());
    serveAlerts(server);
}

void OwnData::serveAlerts(api::Server &server)
{
    LiveAlerts &live = m_context.alerts;
    m_alerts = std::make_unique<commands::Alerts>(
        commands::Alerts::Context{m_context.configuration, m_context.rights, live.watch().alerts(),
                                  server.outbox(), m_keptAlerts, presentMoment});
    server.add(*m_alerts);
    m_alertRules = std::make_unique<commands::AlertRules>(
        commands::AlertRules::Context{m_context.floor, m_context.rights, live.watch(), server.outbox(),
                                      m_keptAlerts, presentMoment, [&live] { live.settle(); }});
    server.add(*m_alertRules);
    QObject::connect(&live, &LiveAlerts::changed, &m_store, [this] { m_alerts->tellChanges(); });
}

void OwnData::start()
{
    // A store that was away tells when it is back.
    QObject::connect(&m_store, &store::Store::statusChanged, &m_store, [this] {
        if (!m_store.status().ok)
            return;
        if (!m_context.rights.areRead())
            m_rights->read();
        if (!m_alertRules->areRead())
            m_alertRules->read();
        m_alerts->keepNow();
        m_preferences->tellMissed();
    });
    m_store.start();
    m_rights->read();
    m_alertRules->read();
}

} // namespace xivocc::app
