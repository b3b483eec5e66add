#include "membership_dialog.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QDialogButtonBox>

namespace xivocc::ccmanager {

using models::FloorMemberships;
using models::MembershipChangeModel;
using widgets::Theme;

namespace {
constexpr qsizetype namesShown = 8;
}

MembershipDialog::MembershipDialog(client::Memberships *memberships, FloorMemberships *floor,
                                   const std::vector<int> &agentIds, QWidget *parent)
    : EntryDialog(parent),
      m_floor(floor),
      m_agentIds(agentIds),
      m_changes(new MembershipChangeModel(memberships, this)),
      m_heading(new QLabel(this)),
      m_explanation(new QLabel(this)),
      m_notice(new NoticeLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_review(new ChangesReview(m_changes, this)),
      m_back(new QPushButton(tr("Back"), this)),
      m_cancel(new QPushButton(this)),
      m_proceed(new QPushButton(this))
{
    for (const int id : agentIds)
        m_names.insert(id, floor->agentName(id));
    resize(1000, 560);
    m_heading->setObjectName(QStringLiteral("title"));
    m_heading->setTextFormat(Qt::PlainText);
    m_explanation->setObjectName(QStringLiteral("muted"));
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_review->table()->setColumnHidden(MembershipChangeModel::Agent, agentIds.size() == 1);
    m_pages->addWidget(m_review);
    m_proceed->setObjectName(QStringLiteral("primary"));
    m_proceed->setDefault(true);
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_proceed, QDialogButtonBox::ActionRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { takeStep(Step::Editing); });
    connect(m_proceed, &QPushButton::clicked, this, &MembershipDialog::proceed);
    connect(m_changes, &MembershipChangeModel::finished, this, [this] { takeStep(Step::Ended); });
    connect(floor, &FloorMemberships::changed, this, &MembershipDialog::refresh);
}

void MembershipDialog::setEditor(QWidget *editor)
{
    m_editor = editor;
    m_pages->addWidget(editor);
}

void MembershipDialog::setHeading(const QString &heading, const QString &explanation)
{
    setWindowTitle(heading);
    m_heading->setText(heading);
    m_explanation->setText(explanation);
}

void MembershipDialog::start()
{
    takeStep(m_editor ? Step::Editing : Step::Reviewing);
}

QString MembershipDialog::names() const
{
    QStringList known;
    for (const int id : m_agentIds) {
        if (known.size() < namesShown)
            known.append(nameOf(id));
    }
    const int others = static_cast<int>(m_agentIds.size()) - static_cast<int>(known.size());
    const QString list = known.join(QStringLiteral(", "));
    return others > 0 ? tr("%1 and %n others", nullptr, others).arg(list) : list;
}

QString MembershipDialog::obstacle() const
{
    return agents().empty() ? tr("Nobody is left to change. Close this window.") : QString();
}

QString MembershipDialog::goneText() const
{
    QStringList gone;
    for (const int id : m_agentIds) {
        if (!m_floor->hasAgent(id))
            gone.append(nameOf(id));
    }
    return gone.isEmpty() ? QString()
                          : tr("Removed from XiVO meanwhile: %1. Nothing is saved for them; all that you "
                               "entered stays.")
                                .arg(gone.join(QStringLiteral(", ")));
}

void MembershipDialog::refresh()
{
    if (m_step == Step::Saving || m_step == Step::Ended)
        return learnOutcome();
    learn();
    if (m_step == Step::Reviewing)
        makePlan();
    showPossible();
}

void MembershipDialog::learnOutcome()
{
    if (m_changes->count(MembershipChangeModel::Stage::Refused) == 0)
        return;
    QHash<int, models::AgentMembership> now;
    for (const models::AgentMembership &agent : agents())
        now.insert(agent.agentId, agent);
    m_changes->learn([&now](const models::MembershipChange &change) {
        const auto agent = now.constFind(change.agentId);
        if (agent == now.constEnd())
            return false;
        const bool isActive = change.side == models::MembershipSide::Active;
        return models::penaltyIn(isActive ? agent->active : agent->defaults, change.queueId) == change.after;
    });
}

void MembershipDialog::showPossible()
{
    const QString against = obstacle();
    m_notice->warn(against.isEmpty() ? goneText() : against);
    if (m_step == Step::Editing)
        m_proceed->setEnabled(against.isEmpty() && !plan().orders.empty());
    else if (m_step == Step::Reviewing)
        m_proceed->setEnabled(against.isEmpty() && m_changes->rowCount() > 0);
}

void MembershipDialog::makePlan()
{
    const auto agentName = [this](int id) { return nameOf(id); };
    const auto queueName = [this](int id) {
        const Queue *queue = m_floor->queue(id);
        return queue ? FloorMemberships::nameOf(*queue) : QString::number(id);
    };
    m_changes->setPlan(plan(), agentName, queueName);
    m_review->showPlan(agentName);
}

void MembershipDialog::takeStep(Step step)
{
    m_step = step;
    const bool isEditing = step == Step::Editing;
    m_pages->setCurrentWidget(isEditing ? m_editor : m_review);
    m_explanation->setVisible(isEditing || !m_editor);
    m_back->setVisible(m_editor && !isEditing);
    m_back->setEnabled(step != Step::Saving);
    m_cancel->setText(step == Step::Saving ? tr("Stop") : tr("Cancel"));
    m_cancel->setToolTip(step == Step::Saving ? tr("Sends no more of the changes") : QString());
    m_cancel->setVisible(step != Step::Ended);
    m_cancel->setEnabled(true);
    m_proceed->setText(isEditing             ? tr("Review the changes…")
                       : step == Step::Ended ? tr("Close")
                                             : tr("Save"));
    m_proceed->setEnabled(step == Step::Ended);
    refresh();
    (isEditing ? m_editor : m_proceed)->setFocus();
}

void MembershipDialog::proceed()
{
    switch (m_step) {
    case Step::Editing:
        if (!plan().orders.empty())
            takeStep(Step::Reviewing);
        break;
    case Step::Reviewing:
        takeStep(Step::Saving);
        m_changes->run();
        break;
    case Step::Saving:
        break;
    case Step::Ended:
        accept();
        break;
    }
}

void MembershipDialog::reject()
{
    if (m_step != Step::Saving)
        return EntryDialog::reject();
    m_cancel->setEnabled(false);
    m_changes->stop();
}

bool MembershipDialog::isEdited() const
{
    return m_step != Step::Ended && hasEntries();
}

} // namespace xivocc::ccmanager
