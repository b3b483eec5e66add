#pragma once

#include <commands/call_control.h>
#include <xivo/ami/ami_sender.h>

namespace xivocc::xivo {

/// Acts on calls over Asterisk's manager interface, with the actions and variables that XiVO's dialplan
/// expects (its CTI server sends the same). Main thread.
class AmiCallControl final : public commands::CallControl
{
public:
    /// How long a telephone rings for its own user to pick it up.
    static constexpr std::chrono::seconds ringingTime{60};

    /// `sender` outlives it and every answer.
    explicit AmiCallControl(AmiSender &sender) : m_sender(sender) {}

    void dial(const commands::Telephone &from, const commands::OutgoingCall &call,
              commands::Done done) override;
    void dialFrom(const QString &first, const commands::Telephone &of, const commands::OutgoingCall &call,
                  commands::Done done) override;
    void dialThroughQueue(const QString &queueNumber, const QString &queueContext, int agentId,
                          const commands::OutgoingCall &call, commands::Done done) override;
    void hangUp(const QString &channel, commands::Done done) override;
    void transfer(const QString &channel, const QString &number, const QString &context,
                  commands::Done done) override;
    void consult(const QString &channel, const QString &number, const QString &context,
                 commands::Done done) override;
    void cancelConsultation(const QString &channel, commands::Done done) override;
    void connect(const QString &one, const QString &other, commands::Done done) override;
    void sendDigit(const QString &channel, QChar digit, commands::Done done) override;
    void attachData(const QString &channel, const QMap<QString, QString> &variables,
                    commands::Done done) override;
    void muteMicrophone(const QString &channel, bool muted, commands::Done done) override;
    void muteRecording(const QString &channel, bool muted, commands::Done done) override;
    void listen(const commands::Telephone &listener, const QString &agentInterface, ListenMode mode,
                commands::Done done) override;
    void play(const commands::Telephone &listener, const QString &sound, commands::Done done) override;
    void fetch(const QString &callerChannel, const QString &number, const QString &context,
               commands::Done done) override;

private:
    void send(const ami::AmiAction &action, commands::Done done);

    AmiSender &m_sender;
};

} // namespace xivocc::xivo
