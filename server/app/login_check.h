#pragma once

#include <api/authenticator.h>
#include <config/settings.h>
#include <ldap/directory.h>
#include <xivo/database/database_reader.h>

#include <memory>

namespace xivocc::app {

/// Whose password is right: XiVO's own users, or, where a directory is configured, its entries that
/// are also users of XiVO. What it is built on outlives it. Main thread.
class LoginCheck final
{
public:
    LoginCheck(const config::LdapSettings &settings, xivo::DatabaseReader &database);

    void start();
    void check(const QString &login, const QString &password,
               const std::function<void(const api::LoginVerdict &)> &done);
    /// Null: no directory is configured.
    [[nodiscard]] const ldap::Directory *directory() const { return m_directory.get(); }

private:
    [[nodiscard]] api::LoginVerdict findUser(const QString &login) const;

    xivo::DatabaseReader &m_database;
    std::unique_ptr<ldap::Directory> m_directory;
};

} // namespace xivocc::app
