#pragma once

#include "named_choice.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QWidget>

namespace xivocc::ccmanager {

/// Hides the rows that do not contain the text.
void narrow(QListWidget *list, const QString &text);

/// Choices with a tick each, found by typing.
class CheckList final : public QWidget
{
    Q_OBJECT

public:
    /// `what` names the list to who cannot see it.
    explicit CheckList(const QString &what, QWidget *parent = nullptr);

    /// In this order; keeps what is ticked.
    void setChoices(std::vector<NamedChoice> choices);
    [[nodiscard]] const std::vector<NamedChoice> &choices() const { return m_choices; }
    /// Ids without a choice are ticked all the same, once they have one. Tells nobody.
    void setTicked(const std::vector<int> &ids);
    /// Ascending.
    [[nodiscard]] std::vector<int> ticked() const;
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void tickedChanged();

protected:
    /// Down leads from the search to the list.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();

    QLineEdit *m_search;
    QListWidget *m_list;
    std::vector<NamedChoice> m_choices;
    QSet<int> m_ticked;
};

} // namespace xivocc::ccmanager
