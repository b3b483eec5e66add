#pragma once

#include "check_list.h"
#include "entry_dialog.h"

#include <models/board.h>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace xivocc::ccmanager {

/// What a tile shows: its kind and figure, of which queues, under which title.
class TileDialog final : public EntryDialog
{
    Q_OBJECT

public:
    TileDialog(const models::Tile &tile, const models::FloorFigures &figures, QWidget *parent);

    [[nodiscard]] models::Tile tile() const;

private:
    [[nodiscard]] bool isEdited() const override { return tile() != m_opened; }
    void follow();

    models::Tile m_tile;
    models::Tile m_opened; ///< as it stood in the fields at first
    QComboBox *m_what;
    QCheckBox *m_allQueues;
    CheckList *m_queues;
    QLineEdit *m_title;
};

} // namespace xivocc::ccmanager
