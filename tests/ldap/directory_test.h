#pragma once

#include "support/slapd_server.h"

#include <QObject>

namespace xivocc::test {

/// Passwords against a real OpenLDAP server, and against servers that are away, hang or are not the
/// ones that they should be.
class DirectoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void verifies_data();
    void verifies();
    void encrypts_data();
    void encrypts();
    void refusesUntrustedServers_data();
    void refusesUntrustedServers();
    void sendsNothingInClearWhereStartTlsIsDeclined();
    void saysThatEncryptionIsDemanded();
    void namesTheWrongSetting_data();
    void namesTheWrongSetting();
    void refusesALoginThatSeveralEntriesMatch();
    void checksManyAtOnce();
    void survivesARestart();
    void saysThatTheServerIsAway();
    void keepsTheTimeLimit_data();
    void keepsTheTimeLimit();
    void refusesTooMany();
    void looksAtTheDirectoryByItself();

private:
    SlapdServer m_server;
};

} // namespace xivocc::test
