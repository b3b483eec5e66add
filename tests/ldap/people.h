#pragma once

#include "support/slapd_server.h"

#include <config/settings.h>

namespace xivocc::test {

/// The people of the tests' directory as LDIF: alice ("wonderland"), bruno ("d'été ☀"), zoe
/// ("zebra", no user of XiVO), star*(x) ("stars"), nopass (no password), and two who share the
/// address desk@example.org.
[[nodiscard]] QByteArray people();

/// As an administrator would write them for this server, with one second of patience.
[[nodiscard]] config::LdapSettings settingsFor(const SlapdServer &server);

} // namespace xivocc::test
