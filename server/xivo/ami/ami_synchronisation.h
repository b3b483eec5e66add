#pragma once

#include "ami_frame.h"

#include <QByteArray>
#include <chrono>
#include <vector>

namespace xivocc::ami {

/// Follows the lists that make a full picture: QueueStatus, ExtensionStateList, CoreShowChannels.
/// A list that Asterisk refuses counts as read: 11 has no ExtensionStateList, and an account may lack a
/// right.
class AmiSynchronisation final
{
public:
    using Clock = std::chrono::steady_clock;

    /// The actions to send, in order.
    [[nodiscard]] static const std::vector<QByteArray> &actions();

    void start(Clock::time_point now);
    void stop();
    /// Tells with which ActionID one of the actions was sent.
    void expect(const QByteArray &action, const QByteArray &actionId);

    enum class Step { None, Progress, Refused, Miscounted, Finished };
    /// Looks at a frame; Miscounted: a list ended whose length is not what Asterisk says. After Refused and
    /// Miscounted, isRunning() tells whether that was the last list.
    [[nodiscard]] Step handle(const AmiFrame &frame, Clock::time_point now);

    [[nodiscard]] bool isRunning() const { return !m_lists.empty(); }
    [[nodiscard]] Clock::time_point lastProgress() const { return m_lastProgress; }
    /// The action of the last Refused or Miscounted.
    [[nodiscard]] QByteArray troubledAction() const { return m_troubledAction; }

private:
    struct List
    {
        QByteArray action;
        QByteArray actionId;
        qint64 items = 0;
    };
    std::vector<List> m_lists;
    QByteArray m_troubledAction;
    Clock::time_point m_lastProgress{};
};

} // namespace xivocc::ami
