#pragma once

#include "cti_link.h"

#include <memory>
#include <unordered_map>

namespace xivocc::xivo {

/// The links to the CTI server: one that hears of everybody, and one for each user who is logged in here,
/// since a presence can only be set by the user himself and his sheets come to him alone. Main thread.
class CtiLinks final : public QObject, public commands::PresenceControl, public commands::Directory
{
    Q_OBJECT

public:
    static constexpr std::size_t maxUsers = 2000;

    explicit CtiLinks(const config::CtiSettings &settings, const CtiTiming &timing = {},
                      QObject *parent = nullptr);

    void start();
    /// The user has logged in here with what XiVO knows him by. Nothing happens when he has his link already
    /// with this password.
    void open(int userId, const CtiAccount &account);
    void close(int userId);

    void setPresence(int userId, const QString &presence, commands::Done done) override;
    void search(int userId, const QString &pattern, commands::Directory::Found done) override;

    /// Of the link that hears of everybody.
    [[nodiscard]] const LinkHealth &health() const { return m_observer.health(); }

Q_SIGNALS:
    void healthChanged();
    void presenceSeen(int userId, const QString &presence);
    void voiceMailCounted(int voiceMailId, int newMessages);
    void sheetArrived(int userId, const xivocc::CustomerSheet &sheet);

private:
    struct UserLink
    {
        QString password;
        std::unique_ptr<CtiLink> link;
    };

    void tell(const CtiFact &fact);

    const config::CtiSettings m_settings;
    const CtiTiming m_timing;
    CtiLink m_observer;
    std::unordered_map<int, UserLink> m_users;
};

} // namespace xivocc::xivo
