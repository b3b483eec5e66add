#pragma once

#include <domain/time.h>

#include <QByteArray>
#include <vector>

namespace xivocc::sim {

class QueueCall;

/// How one queue is set up.
struct QueueSettings
{
    int id = 0;
    QByteArray name;
    QByteArray number;
    QByteArray displayName;
    QByteArray strategy = "rrmemory"; ///< rrmemory, leastrecent, fewestcalls or linear
    int maxLength = 0;                ///< 0 is unlimited
    seconds wrapup{0};
    seconds ringTime{15};
    seconds maxWait{0}; ///< 0 waits for ever
    int serviceLevel = 20;
    bool joinEmpty = true; ///< callers may enter while nobody could answer
};

/// An interface loaded into a queue, with the fields that Asterisk keeps for it.
struct QueueMember
{
    QByteArray interface;      ///< "Local/id-1@agentcallback"
    QByteArray name;           ///< "Agent/2001"
    QByteArray stateInterface; ///< "SIP/ph1001"
    int penalty = 0;
    int callsTaken = 0;
    qint64 lastCall = 0;
    qint64 lastPause = 0;
    qint64 loginTime = 0;
    bool inCall = false;
    int status = 1;
    bool isPaused = false;
    QByteArray pausedReason = {};
    qint64 wrapup = 0;
    bool isReserved = false; ///< a caller is being offered to it
};

/// A queue at work.
struct QueueState
{
    QueueSettings settings;
    std::vector<QueueMember> members;
    std::vector<QueueCall *> waiting;
    std::size_t nextMember = 0; ///< where round robin goes on
    int completed = 0;
    int completedInLevel = 0;
    int abandoned = 0;
    qint64 holdTime = 0; ///< running average, seconds
    qint64 talkTime = 0; ///< running average, seconds
    bool wasAvailable = false;
    bool isPolled = false; ///< free members are being looked for once a second

    [[nodiscard]] QueueMember *member(const QByteArray &interface);
};

} // namespace xivocc::sim
