#pragma once

#include "time.h"

#include <QDate>
#include <QString>
#include <QTime>
#include <optional>
#include <vector>

namespace xivocc {

/// How a callback went, as the agent says afterwards. Callback means: again, on another day.
enum class CallbackStatus { NoAnswer, Answered, Fax, Callback, Email };

/// A part of the day in which customers want to be called. Local time of the call centre.
struct CallbackPeriod
{
    QString uuid;
    QString name;
    QTime start;
    QTime end;
    bool isDefault = false;

    bool operator==(const CallbackPeriod &) const = default;
};

/// A customer who wants to be called.
struct CallbackRequest
{
    QString uuid;
    QString listUuid;
    int queueId = 0; ///< of its list; not on the wire
    QString phoneNumber;
    QString mobilePhoneNumber;
    QString firstName;
    QString lastName;
    QString company;
    QString description;
    std::optional<int> agentId; ///< who has taken it
    QDate dueDate;
    std::optional<CallbackPeriod> preferredPeriod;
    QString voiceMessageRef; ///< names the message he left, empty when there is none

    bool operator==(const CallbackRequest &) const = default;
};

/// One call made for a request, and what the agent said about it.
struct CallbackTicket
{
    QString uuid;
    CallbackRequest request; ///< as it is now
    int agentId = 0;         ///< who called
    Instant startedAt{};
    Instant updatedAt{};
    std::optional<CallbackStatus> status; ///< none: he has not said yet
    QString comment;

    bool operator==(const CallbackTicket &) const = default;
};

/// The open requests of one list; the agents of its queue serve it.
struct CallbackList
{
    QString uuid;
    QString name;
    int queueId = 0;
    std::vector<CallbackRequest> callbacks;

    bool operator==(const CallbackList &) const = default;
};

} // namespace xivocc
