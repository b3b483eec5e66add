#pragma once

#include "check_list.h"

#include <QLabel>

namespace xivocc::ccmanager {

/// A check list under a caption that counts its ticks.
class CountedCheckList final : public QWidget
{
    Q_OBJECT

public:
    explicit CountedCheckList(const QString &caption, QWidget *parent = nullptr);

    void setChoices(std::vector<NamedChoice> choices);
    void setTicked(const std::vector<int> &ids);
    [[nodiscard]] std::vector<int> ticked() const { return m_list->ticked(); }

Q_SIGNALS:
    void tickedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();

    const QString m_name;
    QLabel *m_caption;
    CheckList *m_list;
};

} // namespace xivocc::ccmanager
