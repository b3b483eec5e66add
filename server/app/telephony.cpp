#include "telephony.h"

namespace xivocc::app {

Telephony::Telephony(const config::Settings &settings, ami::AmiLink &link, const realtime::Floor &floor,
                     const Configuration &configuration)
    : m_sender(link),
      m_control(m_sender),
      m_context{floor, configuration, m_control, settings.site.country, settings.telephony.outboundLength},
      m_dialling(m_context),
      m_handling(m_context),
      m_listening(m_context)
{
}

void Telephony::serve(api::Server &server)
{
    for (commands::CommandHandler *handler :
         std::initializer_list<commands::CommandHandler *>{&m_dialling, &m_handling, &m_listening})
        server.add(*handler);
}

} // namespace xivocc::app
