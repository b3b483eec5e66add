#pragma once

#include "agent_control.h"

#include <domain/callback.h>

#include <QByteArray>
#include <QTimeZone>
#include <functional>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// A request as it is handed in, one line of a file.
struct NewCallback
{
    int line = 0; ///< counted from 1, the header is one
    QString phoneNumber;
    QString mobilePhoneNumber;
    QString firstName;
    QString lastName;
    QString company;
    QString description;
    QDate dueDate;
    QString periodName; ///< empty: the default period
    QString voiceMessageRef;

    bool operator==(const NewCallback &) const = default;
};

/// Why a line of a file cannot be taken.
struct LineFault
{
    int line = 0;
    QString reason; ///< one sentence

    bool operator==(const LineFault &) const = default;
};

/// With a fault nothing is added.
struct CallbackImport
{
    int added = 0;
    std::vector<LineFault> faults;
};

/// How callback lists, periods and requests come into being, and tickets are handed out. Main thread.
class CallbackIntake
{
public:
    template <typename Result> using Answer = std::function<void(const tl::expected<Result, Refusal> &)>;

    virtual ~CallbackIntake() = default;
    /// Refuses a name that another list has.
    virtual void addList(const QString &name, int queueId, Answer<CallbackList> done) = 0;
    /// Its uuid is chosen here. A period that is the default one takes the place of the one before; a name
    /// that exists is changed.
    virtual void setPeriod(const CallbackPeriod &period, Answer<CallbackPeriod> done) = 0;
    /// All or none of them.
    virtual void addRequests(const QString &list, const std::vector<NewCallback> &requests,
                             Answer<CallbackImport> done) = 0;
    /// The latest tickets of the list, at most `size`, as a file (callback_file.h) with the times of `zone`.
    virtual void writeTickets(const QString &list, int size, const QTimeZone &zone,
                              Answer<QByteArray> done) = 0;
};

} // namespace xivocc::commands
