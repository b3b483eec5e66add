#pragma once

#include "alert_book.h"

#include <QTimer>
#include <map>

namespace xivocc::commands {

/// Keeps alerts in the book, the newest state of each, also when the book refuses them for a while: what was
/// refused is written again after a time, and as soon as the store is back. An alert that is refused while
/// others are taken is given up, so that it does not hold them up. Main thread.
class AlertWriter final
{
public:
    static constexpr std::size_t largestBatch = 500; ///< in one transaction
    static constexpr std::size_t maximum = 10'000;   ///< alerts that wait; more than this and the oldest go
    static constexpr milliseconds retryInterval{10'000};
    static constexpr std::size_t mostSuspects = 20; ///< so many refused one by one: the store takes none

    /// The book outlives it, and every answer.
    explicit AlertWriter(AlertBook &book);
    /// Hands over what is not written yet; nobody hears whether it is refused.
    ~AlertWriter();
    AlertWriter(const AlertWriter &) = delete;
    AlertWriter &operator=(const AlertWriter &) = delete;

    void keep(const Alert &alert);
    /// Begins to write what waits, unless something is under way or was refused just now.
    void writeSoon();
    /// The store is back: does not wait any longer.
    void writeNow();

    /// The answer with the alerts as they are, which the book may not have yet.
    [[nodiscard]] FoundAlerts completed(FoundAlerts found, const AlertQuestion &question) const;

private:
    using Waiting = std::map<int, Alert>; ///< by id

    void makeRoom();
    void write();
    void settle(const Refusal *refusal);
    void takeRefusal(const Refusal &refusal);
    void waitAfter(const Refusal &refusal);
    void putBack(std::vector<Alert> &alerts);

    AlertBook &m_book;
    QTimer m_retry;
    Waiting m_unwritten;
    std::vector<Alert> m_underWay; ///< by ascending id; not empty: a write is not answered yet
    std::size_t m_batch = largestBatch;
    std::size_t m_doubtful = 0;    ///< the first ones that wait, one of which is refused, are searched
    std::vector<Alert> m_suspects; ///< refused alone; tried once more when another one is taken
    bool m_isLastTry = false;      ///< what is under way is given up when it is refused again
    bool m_isRefused = false;      ///< and said
    bool m_isFull = false;         ///< and said
};

} // namespace xivocc::commands
