#pragma once

#include "changes_review.h"
#include "entry_dialog.h"
#include "notice_label.h"

#include <models/floor_memberships.h>

#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace xivocc::ccmanager {

/// Changes agents' queues in two steps: entered on the first page, read and saved on the second, which then
/// tells what became of each change. What others do meanwhile is taken over until it is saved.
class MembershipDialog : public EntryDialog
{
    Q_OBJECT

public:
    [[nodiscard]] ChangesReview *review() const { return m_review; }
    [[nodiscard]] QPushButton *proceedButton() const { return m_proceed; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }
    /// While it saves: to stop.
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] NoticeLabel *notice() const { return m_notice; }
    [[nodiscard]] models::MembershipChangeModel *changes() const { return m_changes; }

    /// While it saves, what is not sent yet is not sent any more; the window stays and tells it.
    void reject() override;

protected:
    MembershipDialog(client::Memberships *memberships, models::FloorMemberships *floor,
                     const std::vector<int> &agentIds, QWidget *parent);

    /// The first page; without one it begins with the second.
    void setEditor(QWidget *editor);
    void setHeading(const QString &heading, const QString &explanation);
    /// To be called once the dialog is complete.
    void start();

    /// What would be saved now.
    [[nodiscard]] virtual models::MembershipPlan plan() const = 0;
    /// Takes over what is known now.
    virtual void learn() {}
    /// Whether something stands in the editor that did not stand there at first.
    [[nodiscard]] virtual bool hasEntries() const { return false; }
    /// Why nothing can be saved; empty: nothing stands against it.
    [[nodiscard]] virtual QString obstacle() const;

    [[nodiscard]] const models::FloorMemberships *floor() const { return m_floor; }
    /// Those who were chosen and exist still.
    [[nodiscard]] std::vector<models::AgentMembership> agents() const { return m_floor->of(m_agentIds); }
    /// Also of those who do not exist any more.
    [[nodiscard]] QString nameOf(int agentId) const { return m_names.value(agentId); }
    [[nodiscard]] QString names() const;
    /// Says whether what is entered can be saved.
    void showPossible();

private:
    enum class Step { Editing, Reviewing, Saving, Ended };

    [[nodiscard]] bool isEdited() const override;
    void takeStep(Step step);
    void proceed();
    void refresh();
    void makePlan();
    /// Takes over what became of changes that were refused.
    void learnOutcome();
    [[nodiscard]] QString goneText() const;

    models::FloorMemberships *m_floor;
    const std::vector<int> m_agentIds;
    QHash<int, QString> m_names;
    models::MembershipChangeModel *m_changes;
    QLabel *m_heading;
    QLabel *m_explanation;
    NoticeLabel *m_notice;
    QStackedWidget *m_pages;
    ChangesReview *m_review;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_proceed;
    QWidget *m_editor = nullptr;
    Step m_step = Step::Editing;
};

} // namespace xivocc::ccmanager
