#include "own_data.h"

namespace xivocc::app {

OwnData::OwnData(const config::Settings &settings, const Configuration &configuration,
                 const realtime::Floor &floor, commands::QueueMemberControl *members)
    : m_store(settings.store),
      m_zone(settings.site.timeZone),
      m_configuration(configuration),
      m_floor(floor),
      m_members(members),
      m_defaultMemberships(m_store),
      m_chatMessages(m_store),
      m_keptPreferences(m_store),
      m_callbackBook(m_store),
      m_callbackIntake(m_store)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

void OwnData::serve(api::Server &server, Telephony &telephony)
{
    m_defaults = std::make_unique<commands::DefaultMemberships>(commands::DefaultMemberships::Context{
        m_configuration, m_floor, server.outbox(), m_defaultMemberships, m_members});
    server.add(*m_defaults);
    m_chat = std::make_unique<commands::Chat>(m_configuration, server.outbox(), m_chatMessages);
    server.add(*m_chat);
    m_preferences = std::make_unique<commands::Preferences>(server.outbox(), m_keptPreferences);
    server.add(*m_preferences);
    m_callbacks = std::make_unique<commands::Callbacks>(commands::Callbacks::Context{
        telephony.context(), server.outbox(), m_callbackBook, telephony.dialling()});
    server.add(*m_callbacks);
    m_callbackRoutes = std::make_unique<api::CallbackRoutes>(
        api::CallbackRoutes::Parts{server.callers(), m_floor, m_callbackBook, m_callbackIntake, m_zone,
                                   [this] { m_callbacks->tellLists(); }});
    m_callbackRoutes->addTo(server.router());
}

} // namespace xivocc::app
