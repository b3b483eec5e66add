#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QWidget>
#include <vector>

namespace xivocc::ccmanager {

/// Things to be ticked under a caption that counts them, found by typing.
class CheckList final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        int id = 0;
        QString name;
    };

    explicit CheckList(const QString &caption, QWidget *parent = nullptr);

    /// Keeps what is ticked.
    void setEntries(const std::vector<Entry> &entries);
    /// Ids without an entry are ticked all the same, once they have one.
    void setTicked(const std::vector<int> &ids);
    /// Ascending.
    [[nodiscard]] std::vector<int> ticked() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void tickedChanged();

private:
    void fill();
    void narrow(const QString &text);
    void count();

    const QString m_name;
    QLabel *m_caption;
    QLineEdit *m_search;
    QListWidget *m_list;
    std::vector<Entry> m_entries;
    QSet<int> m_ticked;
};

} // namespace xivocc::ccmanager
