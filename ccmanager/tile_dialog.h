#pragma once

#include "check_list.h"

#include <models/board.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace xivocc::ccmanager {

/// What a tile shows: its kind and figure, of which queues, under which title.
class TileDialog final : public QDialog
{
    Q_OBJECT

public:
    TileDialog(const models::Tile &tile, const models::FloorFigures &figures, QWidget *parent);

    [[nodiscard]] models::Tile tile() const;

private:
    void follow();

    models::Tile m_tile;
    QComboBox *m_what;
    QCheckBox *m_allQueues;
    CheckList *m_queues;
    QLineEdit *m_title;
};

} // namespace xivocc::ccmanager
