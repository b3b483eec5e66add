#pragma once

#include "check_list.h"

#include <QToolButton>
#include <functional>

namespace xivocc::ccmanager {

/// A button that narrows a table to some of many things, chosen from a list that can be searched; none
/// chosen means all.
class ChoiceButton final : public QToolButton
{
    Q_OBJECT

public:
    using Choices = std::function<std::vector<NamedChoice>()>;

    /// `what` is what it narrows by, "Groups"; the choices are asked for whenever the list opens.
    ChoiceButton(const QString &what, Choices choices, QWidget *parent = nullptr);

    [[nodiscard]] const QSet<int> &chosen() const { return m_chosen; }
    void setChosen(const QSet<int> &ids);

Q_SIGNALS:
    void chosenChanged();

private:
    void fill();
    void tell();

    const QString m_what;
    const Choices m_choices;
    CheckList *m_list;
    QSet<int> m_chosen;
};

} // namespace xivocc::ccmanager
