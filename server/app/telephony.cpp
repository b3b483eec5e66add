#include "telephony.h"

namespace xivocc::app {

Telephony::Telephony(const config::Settings &settings, ami::AmiLink &link, const realtime::Floor &floor,
                     const Configuration &configuration, xivo::ConfdDevices *devices)
    : m_sender(link),
      m_control(m_sender),
      m_rooms(m_sender),
      m_keys(m_sender, devices),
      m_context{floor, configuration, m_control, settings.site.country, settings.telephony.outboundLength},
      m_dialling(m_context),
      m_handling(m_context),
      m_listening(m_context),
      m_buttons(m_context, m_keys),
      m_conferences(m_context, m_rooms)
{
}

void Telephony::serve(api::Server &server)
{
    for (commands::CommandHandler *handler : std::initializer_list<commands::CommandHandler *>{
             &m_dialling, &m_handling, &m_listening, &m_buttons, &m_conferences})
        server.add(*handler);
}

} // namespace xivocc::app
