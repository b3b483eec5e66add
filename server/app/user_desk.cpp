#include "user_desk.h"

namespace xivocc::app {

namespace {

protocol::Sheet messageOf(const CustomerSheet &sheet)
{
    protocol::Sheet message;
    message.sentAt = sheet.sentAt;
    message.compressed = sheet.isCompressed;
    message.serial = sheet.serial;
    message.channel = sheet.channel;
    protocol::SheetUser &user = message.payload.profile.user;
    for (const CustomerSheet::CallFact &fact : sheet.callFacts)
        user.internal.push_back({fact.name, fact.content});
    user.qtUi = sheet.qtUi;
    user.sheetFields = sheet.fields;
    user.systrayFields = sheet.systrayFields;
    return message;
}

commands::WebRtcSite siteOf(const config::Settings &settings)
{
    const config::WebRtcSettings &webRtc = settings.webRtc;
    commands::WebRtcSite site;
    site.xivoAddress = webRtc.xivoAddress.isEmpty() ? settings.ami.host : webRtc.xivoAddress;
    if (!webRtc.stunUrls.isEmpty())
        site.iceServers.push_back({{webRtc.stunUrls.begin(), webRtc.stunUrls.end()}, {}, {}});
    if (!webRtc.turnUrls.isEmpty())
        site.iceServers.push_back(
            {{webRtc.turnUrls.begin(), webRtc.turnUrls.end()}, webRtc.turnUser, webRtc.turnPassword});
    return site;
}

std::unique_ptr<xivo::ConfdLink> confdOf(const config::ConfdSettings &settings)
{
    return settings.isUsed() ? std::make_unique<xivo::ConfdLink>(settings) : nullptr;
}

} // namespace

UserDesk::UserDesk(const config::Settings &settings, const Configuration &configuration,
                   const realtime::Floor &floor, commands::AgentControl &agents)
    : m_configuration(configuration),
      m_floor(floor),
      m_agents(agents),
      m_confd(confdOf(settings.confd)),
      m_devices(m_confd ? std::make_unique<xivo::ConfdDevices>(*m_confd) : nullptr),
      m_lineConfigs(configuration, siteOf(settings), m_devices.get())
{
    if (m_confd) {
        m_services = std::make_unique<xivo::ConfdUserServices>(*m_confd);
        m_members = std::make_unique<xivo::ConfdQueueMembers>(*m_confd);
    }
    if (settings.cti.enabled) {
        m_cti = std::make_unique<xivo::CtiLinks>(settings.cti);
        m_ctiPresence = std::make_unique<CtiPresence>(*m_cti);
    }
}

void UserDesk::serve(api::Server &server)
{
    commands::Outbox &outbox = server.outbox();
    m_personal = std::make_unique<commands::PersonalServices>(
        commands::UserContext{m_configuration, outbox, m_services.get()});
    m_presence = std::make_unique<commands::PresenceChange>(
        commands::PresenceContext{m_configuration, m_floor, outbox, m_agents, *m_personal, m_cti.get()});
    m_lookUps = std::make_unique<commands::LookUps>(m_floor, m_configuration, outbox);
    m_memberships = std::make_unique<commands::Memberships>(m_floor, m_members.get());
    server.add(*m_lookUps);
    server.add(m_lineConfigs);
    server.add(m_clientLog);
    server.add(*m_memberships);
    m_meetings = std::make_unique<commands::VideoMeetings>(m_configuration, server.outbox());
    server.add(*m_meetings);
    server.add(*m_personal);
    server.add(*m_presence);
    if (m_cti) {
        server.add(*m_ctiPresence);
        followCti(outbox);
    }
}

void UserDesk::followCti(commands::Outbox &outbox)
{
    QObject::connect(m_cti.get(), &xivo::CtiLinks::presenceSeen, m_cti.get(),
                     [this](int userId, const QString &presence) { m_presence->seen(userId, presence); });
    QObject::connect(
        m_cti.get(), &xivo::CtiLinks::sheetArrived, m_cti.get(),
        [&outbox](int userId, const CustomerSheet &sheet) { outbox.tellUser(userId, messageOf(sheet)); });
    QObject::connect(m_cti.get(), &xivo::CtiLinks::voiceMailCounted, m_cti.get(),
                     [this, &outbox](int voiceMailId, int newMessages) {
                         for (const UserVoiceMail &mailbox : m_configuration.voiceMails) {
                             if (mailbox.voiceMailId == voiceMailId)
                                 outbox.tellUser(mailbox.userId,
                                                 protocol::VoiceMailStatusUpdate{voiceMailId, newMessages,
                                                                                 newMessages, 0});
                         }
                     });
}

void UserDesk::start()
{
    if (m_confd)
        m_confd->start();
    if (m_cti)
        m_cti->start();
}

void UserDesk::configurationChanged()
{
    m_personal->configurationChanged();
}

void UserDesk::passwordChecked(int userId, const QString &login, const QString &password)
{
    if (m_ctiPresence)
        m_ctiPresence->passwordChecked(userId, {login, password});
}

const xivo::LinkHealth *UserDesk::confdHealth() const
{
    return m_confd ? &m_confd->health() : nullptr;
}

const xivo::LinkHealth *UserDesk::ctiHealth() const
{
    return m_cti ? &m_cti->health() : nullptr;
}

} // namespace xivocc::app
