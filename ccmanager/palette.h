#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <functional>
#include <vector>

namespace xivocc::ccmanager {

/// Something that can be done at once, found by typing.
struct PaletteEntry
{
    QString text; ///< what it does, and to whom: each typed word occurs in it or in `keys`
    QString keys; ///< numbers and other words that find it, shown beside the text
    QString icon;
    std::function<void()> run;
    QString searched = {}; ///< filled by the palette
};

/// The command palette: type a part of a view, an agent, a queue, a number or an action, and press Enter.
class Palette final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostShown = 60;

    using Entries = std::function<std::vector<PaletteEntry>()>;

    /// The entries are asked for each time it opens.
    Palette(Entries entries, QWidget *parent);

    /// Empty, over the middle of the window.
    void popUp();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &text);
    void runCurrent();

    const Entries m_source;
    std::vector<PaletteEntry> m_entries;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace xivocc::ccmanager
