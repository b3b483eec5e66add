#include "personal_services.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

const QString dndCommand = QStringLiteral("dnd");

Forward &placeOf(ForwardKind kind, UserServiceSettings &settings)
{
    switch (kind) {
    case ForwardKind::NoAnswer:
        return settings.noAnswer;
    case ForwardKind::Always:
        return settings.always;
    case ForwardKind::Busy:
        break;
    }
    return settings.busy;
}

Refusal notConfigured()
{
    return {QStringLiteral("LinkDown"),
            QStringLiteral("This server has no link to confd, XiVO's configuration service, and can switch "
                           "nothing; the administrator must fill in the section [confd].")};
}

/// A reading may have begun before the change that it does not show: the second one counts.
constexpr int readingsToTrust = 2;

bool isPrintable(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
}

} // namespace

PersonalServices::PersonalServices(const UserContext &context) : m_context(context) {}

bool PersonalServices::handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<SetDoNotDisturb, ForwardOnNoAnswer, ForwardAlways, ForwardOnBusy>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void PersonalServices::on(const protocol::SetDoNotDisturb &asked, const Requester &requester,
                          const Reply &reply)
{
    const Done done = afterwards(
        requester.userId, [enabled = asked.enabled](UserServiceSettings &s) { s.dndEnabled = enabled; },
        dndCommand, reply);
    const Refusal refusal = notConfigured();
    if (m_context.services)
        m_context.services->setDoNotDisturb(requester.userId, asked.enabled, done);
    else
        done(&refusal);
}

void PersonalServices::on(const protocol::ForwardOnNoAnswer &asked, const Requester &requester,
                          const Reply &reply)
{
    forward(ForwardKind::NoAnswer, {asked.enabled, asked.destination}, QStringLiteral("naFwd"), requester,
            reply);
}

void PersonalServices::on(const protocol::ForwardAlways &asked, const Requester &requester,
                          const Reply &reply)
{
    forward(ForwardKind::Always, {asked.enabled, asked.destination}, QStringLiteral("uncFwd"), requester,
            reply);
}

void PersonalServices::on(const protocol::ForwardOnBusy &asked, const Requester &requester,
                          const Reply &reply)
{
    forward(ForwardKind::Busy, {asked.enabled, asked.destination}, QStringLiteral("busyFwd"), requester,
            reply);
}

void PersonalServices::forward(ForwardKind kind, const Forward &asked, const QString &command,
                               const Requester &requester, const Reply &reply)
{
    UserServiceSettings settings = settingsOf(requester.userId);
    Forward wanted{asked.enabled, asked.destination.trimmed()};
    if (wanted.destination.isEmpty())
        wanted.destination = placeOf(kind, settings).destination;
    const Done done = afterwards(
        requester.userId, [kind, wanted](UserServiceSettings &s) { placeOf(kind, s) = wanted; }, command,
        reply);
    if (wanted.destination.size() > maxDestinationLength || !isPrintable(wanted.destination)) {
        const Refusal refusal{
            QStringLiteral("InvalidValue"),
            QStringLiteral("A destination is a number of at most %1 characters; correct it.")
                .arg(maxDestinationLength)};
        done(&refusal);
    } else if (wanted.enabled && wanted.destination.isEmpty()) {
        const Refusal refusal{QStringLiteral("InvalidValue"),
                              QStringLiteral("A forward needs a number to go to; give a destination.")};
        done(&refusal);
    } else if (!m_context.services) {
        const Refusal refusal = notConfigured();
        done(&refusal);
    } else {
        m_context.services->setForward(requester.userId, kind, wanted, done);
    }
}

Done PersonalServices::afterwards(int userId, const Apply &apply, const QString &command, const Reply &reply)
{
    return [this, userId, apply, command, reply](const Refusal *refusal) {
        if (refusal) {
            reply(errorOf(*refusal, command));
            return;
        }
        UserServiceSettings settings = settingsOf(userId);
        apply(settings);
        m_changes.insert(userId, {settings});
        const UserConfig config = configOf(userId);
        m_told.insert(userId, config);
        m_context.outbox.tellUser(userId, protocol::UserConfigUpdate{config});
    };
}

void PersonalServices::switchDoNotDisturb(int userId, bool enabled, const QString &command,
                                          const Reply &reply)
{
    if (!m_context.services || settingsOf(userId).dndEnabled == enabled)
        return;
    m_context.services->setDoNotDisturb(
        userId, enabled,
        afterwards(
            userId, [enabled](UserServiceSettings &s) { s.dndEnabled = enabled; }, command, reply));
}

void PersonalServices::sessionOpened(const Requester &requester, const Reply &reply)
{
    const UserConfig config = configOf(requester.userId);
    m_told.insert(requester.userId, config);
    reply(protocol::UserConfigUpdate{config});
}

void PersonalServices::userLeft(const Requester &requester)
{
    m_told.remove(requester.userId);
}

void PersonalServices::configurationChanged()
{
    m_changes.removeIf([](auto change) { return ++change->readings >= readingsToTrust; });
    const QList<int> users = m_told.keys();
    for (const int userId : users)
        tellIfChanged(userId);
}

void PersonalServices::tellIfChanged(int userId)
{
    const UserConfig config = configOf(userId);
    if (m_told.value(userId) == config)
        return;
    m_told.insert(userId, config);
    m_context.outbox.tellUser(userId, protocol::UserConfigUpdate{config});
}

UserServiceSettings PersonalServices::settingsOf(int userId) const
{
    if (const auto change = m_changes.find(userId); change != m_changes.end())
        return change->settings;
    const auto &all = m_context.configuration.services;
    const auto found = std::ranges::lower_bound(all, userId, {}, &UserServiceSettings::userId);
    UserServiceSettings unknown;
    unknown.userId = userId;
    return found != all.end() && found->userId == userId ? *found : unknown;
}

UserConfig PersonalServices::configOf(int userId) const
{
    const Configuration &all = m_context.configuration;
    const UserServiceSettings settings = settingsOf(userId);
    UserConfig config;
    config.userId = userId;
    config.dndEnabled = settings.dndEnabled;
    config.noAnswer = settings.noAnswer;
    config.always = settings.always;
    config.busy = settings.busy;
    if (const User *user = findUser(all, userId)) {
        config.firstName = user->firstName;
        config.lastName = user->lastName;
        config.fullName = user->fullName();
        config.mobileNumber = user->mobileNumber;
        config.agentId = user->agentId;
    }
    for (const Line &line : all.lines) {
        if (line.userId == userId)
            config.lineIds.push_back(line.id);
    }
    const auto mailbox = std::ranges::find(all.voiceMails, userId, &UserVoiceMail::userId);
    if (mailbox != all.voiceMails.end()) {
        config.voiceMailId = mailbox->voiceMailId;
        config.voiceMailEnabled = mailbox->enabled;
    }
    return config;
}

} // namespace xivocc::commands
