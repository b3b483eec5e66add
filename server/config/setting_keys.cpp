#include "setting_keys.h"

#include "setting_values.h"

namespace xivocc::config {

namespace {

/// `place` gives the member that the key sets; `check` says what else is asked of the value.
template <typename Place, typename Check>
SettingKey key(const char *section, const char *name, Place place, Check check, bool isSecret = false)
{
    return {QString::fromLatin1(section), QString::fromLatin1(name), isSecret,
            [place, check](Settings &settings, const SettingValue &value) -> std::optional<QString> {
                auto converted = convert<std::decay_t<decltype(place(settings))>>(value);
                if (!converted)
                    return converted.error();
                if (const std::optional<QString> mistake = check(*converted))
                    return mistake;
                place(settings) = std::move(*converted);
                return std::nullopt;
            }};
}

template <typename Place> SettingKey key(const char *section, const char *name, Place place)
{
    return key(section, name, place, [](const auto &) -> std::optional<QString> { return std::nullopt; });
}

template <typename Place> SettingKey secret(const char *section, const char *name, Place place)
{
    return key(
        section, name, place, [](const auto &) -> std::optional<QString> { return std::nullopt; }, true);
}

} // namespace

QString SettingKey::path() const
{
    return section + QLatin1Char('.') + name;
}

QString SettingKey::environmentVariable() const
{
    return QStringLiteral("XIVOCC_%1_%2").arg(section.toUpper(), name.toUpper());
}

const std::vector<SettingKey> &settingKeys()
{
    static const std::vector<SettingKey> keys = {
        key(
            "ami", "host", [](Settings & s) -> auto & { return s.ami.host; }, notEmpty),
        key(
            "ami", "port", [](Settings & s) -> auto & { return s.ami.port; }, isPort),
        key(
            "ami", "tls", [](Settings & s) -> auto & { return s.ami.tls; }),
        key(
            "ami", "verify_certificate", [](Settings & s) -> auto & { return s.ami.verifyCertificate; }),
        key(
            "ami", "user", [](Settings & s) -> auto & { return s.ami.user; }, notEmpty),
        secret(
            "ami", "password", [](Settings & s) -> auto & { return s.ami.password; }),
        key(
            "ami", "response_timeout", [](Settings & s) -> auto & { return s.ami.responseTimeout; },
            between(1, 600)),
        key(
            "ami", "use_filters", [](Settings & s) -> auto & { return s.ami.useFilters; }),

        key(
            "database", "url", [](Settings & s) -> auto & { return s.database.url; },
            hasScheme({"postgresql", "sqlite"}), true),
        key(
            "database", "refresh_interval", [](Settings & s) -> auto & { return s.database.refreshInterval; },
            between(1, 86'400)),

        key(
            "store", "url", [](Settings & s) -> auto & { return s.store.url; },
            hasScheme({"postgresql", "sqlite"}), true),

        key(
            "journal", "enabled", [](Settings & s) -> auto & { return s.journal.enabled; }),
        key(
            "journal", "directory", [](Settings & s) -> auto & { return s.journal.directory; }),
        key(
            "journal", "keep_hours", [](Settings & s) -> auto & { return s.journal.keep; }, hoursUpTo(744)),
        key(
            "journal", "max_megabytes", [](Settings & s) -> auto & { return s.journal.maxMegabytes; },
            atLeast(16)),

        key(
            "agentd", "enabled", [](Settings & s) -> auto & { return s.agentd.enabled; }),
        key(
            "agentd", "url", [](Settings & s) -> auto & { return s.agentd.url; },
            hasScheme({"https", "http"})),
        key(
            "agentd", "auth_url", [](Settings & s) -> auto & { return s.agentd.authUrl; },
            hasScheme({"https", "http"})),
        key(
            "agentd", "user", [](Settings & s) -> auto & { return s.agentd.user; }),
        secret(
            "agentd", "password", [](Settings & s) -> auto & { return s.agentd.password; }),
        key(
            "agentd", "verify_certificate",
            [](Settings & s) -> auto & { return s.agentd.verifyCertificate; }),
        key(
            "agentd", "timeout", [](Settings & s) -> auto & { return s.agentd.timeout; }, between(1, 600)),

        key(
            "ldap", "url", [](Settings & s) -> auto & { return s.ldap.url; }, hasScheme({"ldap", "ldaps"})),
        key(
            "ldap", "manager_dn", [](Settings & s) -> auto & { return s.ldap.managerDn; }),
        secret(
            "ldap", "manager_password", [](Settings & s) -> auto & { return s.ldap.managerPassword; }),
        key(
            "ldap", "search_base", [](Settings & s) -> auto & { return s.ldap.searchBase; }),
        key(
            "ldap", "user_search_filter", [](Settings & s) -> auto & { return s.ldap.userSearchFilter; },
            holdsLogin),
        key(
            "ldap", "start_tls", [](Settings & s) -> auto & { return s.ldap.startTls; }),
        key(
            "ldap", "ca_file", [](Settings & s) -> auto & { return s.ldap.caFile; }, isReadable),
        key(
            "ldap", "timeout", [](Settings & s) -> auto & { return s.ldap.timeout; }, between(1, 60)),

        key(
            "confd", "enabled", [](Settings & s) -> auto & { return s.confd.enabled; }),
        key(
            "confd", "url", [](Settings & s) -> auto & { return s.confd.url; }, hasScheme({"https", "http"})),
        key(
            "confd", "auth_url", [](Settings & s) -> auto & { return s.confd.authUrl; },
            hasScheme({"https", "http"})),
        key(
            "confd", "user", [](Settings & s) -> auto & { return s.confd.user; }),
        secret(
            "confd", "password", [](Settings & s) -> auto & { return s.confd.password; }),
        key(
            "confd", "verify_certificate", [](Settings & s) -> auto & { return s.confd.verifyCertificate; }),
        key(
            "confd", "timeout", [](Settings & s) -> auto & { return s.confd.timeout; }, between(1, 600)),

        key(
            "cti", "enabled", [](Settings & s) -> auto & { return s.cti.enabled; }),
        key(
            "cti", "host", [](Settings & s) -> auto & { return s.cti.host; }, notEmpty),
        key(
            "cti", "port", [](Settings & s) -> auto & { return s.cti.port; }, isPort),
        key(
            "cti", "user", [](Settings & s) -> auto & { return s.cti.user; }),
        secret(
            "cti", "password", [](Settings & s) -> auto & { return s.cti.password; }),
        key(
            "cti", "tls", [](Settings & s) -> auto & { return s.cti.tls; }),
        key(
            "cti", "verify_certificate", [](Settings & s) -> auto & { return s.cti.verifyCertificate; }),

        key(
            "api", "listen", [](Settings & s) -> auto & { return s.api.listen; }, isAddress),
        key(
            "api", "port", [](Settings & s) -> auto & { return s.api.port; }, isPort),
        key(
            "api", "certificate_file", [](Settings & s) -> auto & { return s.api.certificateFile; }),
        key(
            "api", "key_file", [](Settings & s) -> auto & { return s.api.keyFile; }),
        key(
            "api", "allow_password_in_url", [](Settings & s) -> auto & { return s.api.allowPasswordInUrl; }),
        key(
            "api", "max_sessions", [](Settings & s) -> auto & { return s.api.maxSessions; }, atLeast(1)),
        key(
            "api", "session_byte_budget", [](Settings & s) -> auto & { return s.api.sessionByteBudget; },
            atLeast(64 * 1024)),
        key(
            "api", "token_lifetime", [](Settings & s) -> auto & { return s.api.tokenLifetime; },
            between(1, 31'536'000)),
        key(
            "api", "session_start_timeout", [](Settings & s) -> auto & { return s.api.sessionStartTimeout; },
            between(1, 600)),

        key(
            "api", "trusted_networks", [](Settings & s) -> auto & { return s.api.trustedNetworks; },
            areNetworks),

        key(
            "api", "allowed_origins", [](Settings & s) -> auto & { return s.api.allowedOrigins; },
            areOrigins),

        key(
            "webrtc", "xivo_address", [](Settings & s) -> auto & { return s.webRtc.xivoAddress; }),
        key(
            "webrtc", "stun_urls", [](Settings & s) -> auto & { return s.webRtc.stunUrls; },
            haveScheme("stun")),
        key(
            "webrtc", "turn_urls", [](Settings & s) -> auto & { return s.webRtc.turnUrls; },
            haveScheme("turn")),
        key(
            "webrtc", "turn_user", [](Settings & s) -> auto & { return s.webRtc.turnUser; }),
        secret(
            "webrtc", "turn_password", [](Settings & s) -> auto & { return s.webRtc.turnPassword; }),

        key(
            "events", "url", [](Settings & s) -> auto & { return s.events.url; },
            hasScheme({"http", "https"}), true),
        key(
            "events", "verify_certificate",
            [](Settings & s) -> auto & { return s.events.verifyCertificate; }),

        key(
            "site", "time_zone", [](Settings & s) -> auto & { return s.site.timeZone; }, isTimeZone),

        key(
            "statistics", "answered_before",
            [](Settings & s) -> auto & { return s.statistics.answeredBefore; }, between(1, 3'600)),
        key(
            "statistics", "abandoned_after",
            [](Settings & s) -> auto & { return s.statistics.abandonedAfter; }, between(0, 3'600)),
        key(
            "statistics", "reset_hour", [](Settings & s) -> auto & { return s.statistics.resetHour; },
            isHour),
        key(
            "statistics", "queue_log_interval",
            [](Settings & s) -> auto & { return s.statistics.queueLogInterval; }, between(1, 3'600)),
        key(
            "site", "country", [](Settings & s) -> auto & { return s.site.country; }, isCountry),
        key(
            "telephony", "outbound_length", [](Settings & s) -> auto & { return s.telephony.outboundLength; },
            atLeast(0)),

        key(
            "rights", "administrators", [](Settings & s) -> auto & { return s.rights.administrators; }),
        key(
            "rights", "without_profile", [](Settings & s) -> auto & { return s.rights.withoutProfile; }),
    };
    return keys;
}

} // namespace xivocc::config
