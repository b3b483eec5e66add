#pragma once

#include "request_outcome.h"

#include <protocol/commands.h>
#include <protocol/messages.h>

#include <QObject>
#include <optional>

namespace xivocc::client {

class Session;

/// Why a question about the past has no answer.
struct PastRefusal
{
    enum class Problem { JournalOff, NothingRecorded, BeforeOldest, InTheFuture, Other };

    Problem problem = Problem::Other;
    QString sentence; ///< for the user: what happened, why, what to do
};

/// Asks the server what its floor was like, one question at a time: a newer one makes the answer to the one
/// before void, and is sent when that has come. GUI thread only.
class PastQuestions final : public QObject
{
    Q_OBJECT

public:
    explicit PastQuestions(Session *session, QObject *parent = nullptr);

    void askFloor(Instant at);
    void askChanges(Instant from, Instant until);
    /// An answer, or the lack of one, is still to be told.
    [[nodiscard]] bool isWaiting() const { return m_next || (m_isRunning && m_isWanted); }

Q_SIGNALS:
    void floorFound(const xivocc::protocol::PastFloor &floor);
    void changesFound(const xivocc::protocol::PastFloorChanges &changes);
    void refused(const xivocc::client::PastRefusal &refusal);

private:
    void ask(const protocol::Command &question);
    void take(const protocol::ServerMessage &message);
    void finish(const RequestOutcome &outcome);
    [[nodiscard]] PastRefusal refusalOf(const RequestOutcome &outcome) const;

    Session *m_session;
    std::optional<protocol::Command> m_next; ///< to be sent when the running one has ended
    int m_lastId = 0;
    bool m_isRunning = false;
    bool m_isWanted = false; ///< the answer to the running one has not come, and is still of use
};

} // namespace xivocc::client
