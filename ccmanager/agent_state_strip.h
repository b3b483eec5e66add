#pragma once

#include <domain/agent_state.h>

#include <QAbstractItemModel>
#include <QWidget>
#include <vector>

namespace xivocc::ccmanager {

/// How many of the agents of a model are in each state: a chip with icon, word and number for each state that
/// somebody is in. As many lines as the width needs.
class AgentStateStrip final : public QWidget
{
    Q_OBJECT

public:
    /// The model has AgentTableModel's columns and outlives the strip.
    explicit AgentStateStrip(const QAbstractItemModel *agents, QWidget *parent = nullptr);

    void setStale(bool isStale);
    /// "Ready: 3, On call: 2".
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Chip
    {
        AgentPhase phase;
        int count;
        QString label;
        QRect place;
    };

    void count();
    void arrange();

    const QAbstractItemModel *m_agents;
    std::vector<Chip> m_chips;
    bool m_isStale = false;
    bool m_isCounting = false; ///< soon
};

} // namespace xivocc::ccmanager
