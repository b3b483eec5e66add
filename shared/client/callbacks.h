#pragma once

#include "request_outcome.h"
#include "rest_calls.h"

#include <domain/callback.h>

#include <QObject>
#include <vector>

namespace xivocc::protocol {
struct ServerMessage;
}

namespace xivocc::client {

/// Why a line of an imported file was not taken.
struct ImportFault
{
    int line = 0; ///< of the file, counted from 1; the header is one
    QString reason;
};

/// How an import ended: with faults or trouble nothing of the file is kept.
struct ImportOutcome
{
    int imported = 0;
    std::vector<ImportFault> faults;
    QString trouble; ///< a sentence for the user; empty when it succeeded
};

/// The lists of customers who want to be called, with their open requests, as the server tells them; files of
/// requests go in, files of tickets come out. GUI thread only.
class Callbacks final : public QObject
{
    Q_OBJECT

public:
    explicit Callbacks(Session *session);

    [[nodiscard]] const std::vector<CallbackList> &lists() const { return m_lists; }

    void addList(const QString &name, int queueId, RequestDone done);
    void importFile(const QString &listUuid, const QByteArray &file,
                    std::function<void(const ImportOutcome &)> done);
    /// The answer's body is a CSV file.
    void readTickets(const QString &listUuid, RestDone done);

Q_SIGNALS:
    void changed();

private:
    void take(const protocol::ServerMessage &message);
    [[nodiscard]] CallbackRequest *find(const QString &uuid);

    Session *m_session;
    RestCalls m_rest;
    std::vector<CallbackList> m_lists;
};

} // namespace xivocc::client
