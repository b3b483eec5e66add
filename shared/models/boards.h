#pragma once

#include "board.h"

#include <client/preferences.h>

#include <QObject>

namespace xivocc::models {

/// The boards of the user, kept on the server so that he finds them at every desk and on every wall. There is
/// always one. GUI thread only.
class Boards final : public QObject
{
    Q_OBJECT

public:
    explicit Boards(client::Preferences *preferences, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Board> &all() const { return m_boards; }
    /// By name, whatever its case; the standard board is found as "Overview" in every language. -1: there is
    /// none.
    [[nodiscard]] int find(const QString &name) const;
    [[nodiscard]] QString nameNotTaken(const QString &wanted) const;

    /// As failed() told it last; empty: what was kept is read, and what is shown is kept.
    [[nodiscard]] const QString &failure() const { return m_failure; }

    void add(const Board &board);
    void replace(int position, const Board &board);
    /// The last one is replaced by the standard board.
    void remove(int position);
    /// To be called when the language changed: the standard board is named in it.
    void retranslate();

Q_SIGNALS:
    void changed();
    /// What was kept cannot be read, or could not be kept: a sentence for the user.
    void failed(const QString &reason);
    /// What failed() told holds no more.
    void recovered();

private:
    void read();
    void keep();
    /// Empty: all is well.
    void setFailure(const QString &reason);

    client::Preferences *m_preferences;
    std::vector<Board> m_boards;
    QString m_failure;
    bool m_isStandard = true; ///< nothing of the user's own is kept
};

} // namespace xivocc::models
