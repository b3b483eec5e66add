#pragma once

#include <domain/callback.h>

#include <QAbstractTableModel>
#include <functional>
#include <vector>

namespace xivocc::models {

/// Where a request stands in time (XiVO's documentation, "Callbacks"): before its period, within it, after
/// it.
enum class CallbackTiming { Later, Now, Overdue };

/// The timing at a moment of the call centre's clock; a request without a period has the whole day.
[[nodiscard]] CallbackTiming timingOf(const CallbackRequest &request, const QDateTime &now);

/// The open requests of one list, the most urgent first.
class CallbackTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Timing, Due, Period, Phone, Mobile, Name, Company, Description, TakenBy, ColumnCount };
    using AgentName = std::function<QString(int agentId)>;

    explicit CallbackTableModel(AgentName agentName, QObject *parent = nullptr);

    void setRequests(const std::vector<CallbackRequest> &requests);
    /// Time has gone on.
    void refreshTimings();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString timingWord(CallbackTiming timing);

private:
    [[nodiscard]] QString display(const CallbackRequest &request, int column) const;

    const AgentName m_agentName;
    std::vector<CallbackRequest> m_requests;
};

} // namespace xivocc::models
