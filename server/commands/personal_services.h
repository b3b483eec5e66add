#pragma once

#include "command_handler.h"
#include "outbox.h"
#include "user_services.h"

#include <domain/configuration.h>

#include <QHash>

namespace xivocc::commands {

/// What the handlers of a user's own commands work on. The referenced objects outlive them.
struct UserContext
{
    const Configuration &configuration;
    Outbox &outbox;
    UserServices *services = nullptr; ///< null: confd is not configured
};

/// A user switches the services of his own telephone: do not disturb and three forwards. He is told what they
/// are when he connects and whenever they change, by himself or in XiVO.
class PersonalServices final : public CommandHandler
{
public:
    static constexpr qsizetype maxDestinationLength = 128; ///< XiVO's own limit

    explicit PersonalServices(const UserContext &context);

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    void sessionOpened(const Requester &requester, const Reply &reply) override;
    void userLeft(const Requester &requester) override;

    /// The database has been read again.
    void configurationChanged();
    /// On behalf of another command, whose reply takes a refusal. Without a link to confd nothing is done.
    void switchDoNotDisturb(int userId, bool enabled, const QString &command, const Reply &reply);

private:
    void on(const protocol::SetDoNotDisturb &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ForwardOnNoAnswer &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ForwardAlways &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ForwardOnBusy &asked, const Requester &requester, const Reply &reply);
    /// Changed here, and perhaps not yet in what was last read from the database.
    struct Change
    {
        UserServiceSettings settings;
        int readings = 0; ///< of the database, since then
    };
    using Apply = std::function<void(UserServiceSettings &settings)>;

    void forward(ForwardKind kind, const Forward &asked, const QString &command, const Requester &requester,
                 const Reply &reply);
    [[nodiscard]] Done afterwards(int userId, const Apply &apply, const QString &command, const Reply &reply);
    [[nodiscard]] UserServiceSettings settingsOf(int userId) const;
    [[nodiscard]] UserConfig configOf(int userId) const;
    void tellIfChanged(int userId);

    const UserContext m_context;
    QHash<int, Change> m_changes;
    QHash<int, UserConfig> m_told; ///< of connected users
};

} // namespace xivocc::commands
