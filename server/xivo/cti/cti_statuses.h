#pragma once

#include <QJsonObject>
#include <functional>
#include <variant>
#include <vector>

namespace xivocc::xivo {

/// XiVO shows this presence of the user.
struct PresenceSeen
{
    int userId = 0;
    QString presence; ///< technical name

    bool operator==(const PresenceSeen &) const = default;
};

struct VoiceMailCounted
{
    int voiceMailId = 0;
    int newMessages = 0;

    bool operator==(const VoiceMailCounted &) const = default;
};

using CtiFact = std::variant<PresenceSeen, VoiceMailCounted>;

/// Asks for the lists of users and voicemails and understands what is told of them, then and later.
class CtiStatuses final
{
public:
    /// Of a list longer than this only so many are asked for.
    static constexpr int maxListed = 20'000;

    using Send = std::function<void(const QJsonObject &message)>;

    explicit CtiStatuses(Send send) : m_send(std::move(send)) {}

    void askForLists();
    /// The state of one user.
    void askForUser(int userId);
    /// What a message of the class "getlist" tells; asks for more where it names objects only.
    [[nodiscard]] std::vector<CtiFact> take(const QJsonObject &message);

private:
    void ask(const QString &list, const QJsonValue &ids);
    void ask(const QString &function, const QString &list, const QString &id);

    const Send m_send;
};

} // namespace xivocc::xivo
