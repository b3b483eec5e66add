#pragma once

#include <models/placement_requests.h>

#include <QAbstractListModel>

namespace xivocc::ccmanager {

/// All groups, then all agents, by name, to be dragged into queues; narrowed by a text.
class RosterModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    RosterModel(models::PlacementModel *placements, models::PlacementRequests *requests,
                QObject *parent = nullptr);

    void setFilter(const QString &text);
    [[nodiscard]] std::vector<models::Placement> placements(const QModelIndexList &rows) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &rows) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    void read();
    [[nodiscard]] QVariant icon(const models::Placement &placement) const;

    models::PlacementModel *m_placements;
    models::PlacementRequests *m_requests;
    std::vector<models::Placement> m_rows;
    QString m_filter;
};

} // namespace xivocc::ccmanager
