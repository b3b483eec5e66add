#pragma once

#include "support/slapd_server.h"

#include <QObject>

namespace xivocc::test {

/// The whole server with [ldap] set up: log-in over HTTP, and /health.
class LdapLoginTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsIn_data();
    void logsIn();
    void saysThatTheDirectoryIsAway();

private:
    SlapdServer m_server;
    QTemporaryDir m_files;
};

} // namespace xivocc::test
