#pragma once

#include "alert_book.h"
#include "command_handler.h"
#include "outbox.h"

#include <alerts/alert_watch.h>
#include <rights/access_rights.h>

#include <map>

namespace xivocc::commands {

/// The rules that alerts follow, kept and shared by all supervisors. A supervisor edits rules that name
/// nothing but queues or groups granted to him; one for all queues or agents is up to who sees all. Who asks
/// for the rules hears of every change from then on.
class AlertRules final : public CommandHandler
{
public:
    struct Context
    {
        const realtime::Floor &floor;
        const rights::AccessRights &rights;
        alerts::AlertWatch &watch;
        Outbox &outbox;
        AlertBook &book;
        std::function<Instant()> now;
        std::function<void()> watchChanged; ///< called after each change of what is watched
    };

    /// What it is built on outlives it, and every answer.
    explicit AlertRules(Context context) : m_context(std::move(context)) {}

    /// To be called at the start, and again when the book can be read after all.
    void read();
    [[nodiscard]] bool areRead() const { return m_areRead; }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::GetAlertRules &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SetAlertRule &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::RemoveAlertRule &asked, const Requester &requester, const Reply &reply);

    [[nodiscard]] protocol::AlertRules all() const;
    void tellAll();
    /// What is wrong with the wish; nothing: the rule can be kept.
    [[nodiscard]] std::optional<protocol::Error> faultOf(const AlertRule &rule,
                                                         const rights::Sight &sight) const;
    /// What is wrong with changing the rule that is kept under this id.
    [[nodiscard]] std::optional<protocol::Error> faultOfEditing(int ruleId, const rights::Sight &sight,
                                                                const QString &command) const;

    const Context m_context;
    bool m_areRead = false;
    std::map<int, AlertRule> m_rules; ///< by id
    int m_lastId = 0;
    int m_newOnes = 0; ///< are being written
};

} // namespace xivocc::commands
