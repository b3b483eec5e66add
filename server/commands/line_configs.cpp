#include "line_configs.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {
/// What clients take for "this user has no line" (XuC protocol, 5.2).
const QString noLine = QStringLiteral("-");
} // namespace

bool LineConfigs::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<GetConfig, GetIceConfig, ToggleUniqueAccountDevice>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void LineConfigs::on(const protocol::GetConfig &, const Requester &requester, const Reply &reply)
{
    const Line *line = lineOf(requester.userId);
    if (!line) {
        LineConfig none;
        none.id = noLine;
        none.xivoIp = m_site.xivoAddress;
        reply(protocol::LineConfigUpdate{none});
        return;
    }
    LineConfig config = configOf(*line);
    if (config.webRtc && config.hasDevice) {
        config.hasDevice = m_atTheDesk.contains(requester.userId);
        config.webRtc = !config.hasDevice;
    }
    tell(config, line->device, reply);
}

void LineConfigs::on(const protocol::GetIceConfig &, const Requester &, const Reply &reply)
{
    reply(protocol::IceConfig{m_site.iceServers});
}

void LineConfigs::on(const protocol::ToggleUniqueAccountDevice &asked, const Requester &requester,
                     const Reply &reply)
{
    const QString command = QStringLiteral("toggleUniqueAccountDevice");
    const Line *line = lineOf(requester.userId);
    const LineConfig both = line ? configOf(*line) : LineConfig();
    const bool wantsDesk = asked.deviceType.compare(QLatin1String("phone"), Qt::CaseInsensitive) == 0;
    const bool wantsPage = asked.deviceType.compare(QLatin1String("webrtc"), Qt::CaseInsensitive) == 0;
    if (!wantsDesk && !wantsPage) {
        reply(refused("InvalidValue", command,
                      QStringLiteral("There are two kinds of devices; write \"phone\" or \"webrtc\".")));
        return;
    }
    if (wantsDesk ? !both.hasDevice : !both.webRtc) {
        reply(refused(
            "NoSuchDevice", command,
            wantsDesk
                ? QStringLiteral("Your line has no telephone on a desk. Assign one to it in XiVO.")
                : QStringLiteral("Your line is not for a browser. Give it the transport \"ws\" in XiVO.")));
        return;
    }
    if (wantsDesk)
        m_atTheDesk.insert(requester.userId);
    else
        m_atTheDesk.remove(requester.userId);
    on(protocol::GetConfig{}, requester, reply);
}

void LineConfigs::tell(const LineConfig &config, const QString &device, const Reply &reply) const
{
    if (!config.hasDevice || !m_phones) {
        reply(protocol::LineConfigUpdate{config});
        return;
    }
    m_phones->findVendor(device, [told = LineConfig(config), reply](const QString &vendor) mutable {
        told.vendor = vendor;
        reply(protocol::LineConfigUpdate{told});
    });
}

const Line *LineConfigs::lineOf(int userId) const
{
    const User *user = findUser(m_configuration, userId);
    if (!user || user->lineId == 0)
        return nullptr;
    const auto line = std::ranges::find(m_configuration.lines, user->lineId, &Line::id);
    return line == m_configuration.lines.end() ? nullptr : &*line;
}

LineConfig LineConfigs::configOf(const Line &line) const
{
    LineConfig config;
    config.id = QString::number(line.id);
    config.name = line.interface.section(QLatin1Char('/'), 1);
    config.xivoIp = m_site.xivoAddress;
    config.hasDevice = !line.device.isEmpty();
    const auto account = std::ranges::find(m_configuration.webRtcAccounts, line.id, &WebRtcAccount::lineId);
    if (account != m_configuration.webRtcAccounts.end()) {
        config.webRtc = true;
        config.name = account->name;
        config.password = account->secret;
    }
    return config;
}

} // namespace xivocc::commands
