#pragma once

#include <domain/alert.h>

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

namespace xivocc::models {

/// Alerts, standing or of the past, the newest first. A standing one that nobody has acknowledged is an
/// alarm.
class AlertTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Fired, Subject, Rule, Condition, Value, Lasted, Care, Ended, ColumnCount };

    explicit AlertTableModel(QObject *parent = nullptr);

    /// Replaces all; in any order.
    void setAlerts(const std::vector<Alert> &alerts);
    /// Older than all that are there, the newest first.
    void append(const std::vector<Alert> &alerts);
    /// Adds it, or replaces the one with its id.
    void put(const Alert &alert);
    void remove(int alertId);
    void setReasons(const QHash<QString, QString> &reasons);

    [[nodiscard]] const Alert *alert(int id) const;
    [[nodiscard]] const std::vector<Alert> &alerts() const { return m_alerts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int rowOf(int alertId) const;
    [[nodiscard]] QString display(const Alert &alert, int column) const;
    [[nodiscard]] QVariant sortValue(const Alert &alert, int column) const;

    std::vector<Alert> m_alerts;
    QHash<QString, QString> m_reasons;
};

} // namespace xivocc::models
