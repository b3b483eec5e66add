#pragma once

#include "membership_plan.h"
#include "request_line.h"

#include <client/memberships.h>

#include <QAbstractTableModel>
#include <array>
#include <functional>

namespace xivocc::models {

/// The changes of a plan, one row each, to be read before they are sent; then what becomes of each: pending,
/// done, refused with the reason, or not sent since it was stopped. GUI thread only.
class MembershipChangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Agent, QueueName, Side, Before, After, Outcome, ColumnCount };
    enum class Stage { Planned, Pending, Done, Refused, NotSent };

    using NameOf = std::function<QString(int id)>;
    using IsSo = std::function<bool(const MembershipChange &change)>;

    explicit MembershipChangeModel(client::Memberships *memberships, QObject *parent = nullptr);

    void setPlan(MembershipPlan plan, const NameOf &agentName, const NameOf &queueName);
    /// Sends the plan; finished() when everything is answered.
    void run();
    /// Sends no more of it; finished() when what was sent is answered.
    void stop();

    /// Changes that are so now are done, though their command was refused: of a command for several only some
    /// may have been, and what was not answered in time may have taken effect.
    void learn(const IsSo &isSo);

    [[nodiscard]] const MembershipPlan &plan() const { return m_plan; }
    [[nodiscard]] bool isRunning() const { return !m_line.isIdle(); }
    [[nodiscard]] int count(Stage stage) const { return m_counts[static_cast<std::size_t>(stage)]; }
    /// Why changes were refused, each reason once.
    [[nodiscard]] const QStringList &refusals() const { return m_refusals; }
    [[nodiscard]] Stage stage(int row) const { return m_rows[static_cast<std::size_t>(row)].stage; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void finished();

private:
    struct Row
    {
        MembershipChange change;
        QString agent;
        QString queue;
        Stage stage = Stage::Planned;
        QString reason;
    };

    void send(const MembershipOrder &order, const client::RequestDone &done);
    void setStage(int row, Stage stage, const QString &reason);
    void setStage(std::size_t order, Stage stage, const QString &reason);
    [[nodiscard]] QString outcomeText(const Row &row) const;

    client::Memberships *m_memberships;
    MembershipPlan m_plan;
    std::vector<Row> m_rows;
    std::vector<int> m_firstRows;  ///< of each order
    std::array<int, 5> m_counts{}; ///< of rows, by stage
    QStringList m_refusals;
    RequestLine m_line;
};

} // namespace xivocc::models
