#include "changes_review.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <map>

namespace xivocc::ccmanager {

using models::MembershipChangeModel;
using models::Unchanged;
using widgets::Theme;
using Stage = MembershipChangeModel::Stage;

namespace {
constexpr qsizetype namesShown = 12;
constexpr qsizetype reasonsShown = 3; // the others can be read on their rows
} // namespace

ChangesReview::ChangesReview(MembershipChangeModel *changes, QWidget *parent)
    : QWidget(parent),
      m_changes(changes),
      m_summary(new QLabel(this)),
      m_unchanged(new QLabel(this)),
      m_refusals(new NoticeLabel(this)),
      m_table(new widgets::TableView(this))
{
    m_table->setModel(changes);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setEmptyText(tr("Nothing changes."));
    m_table->setColumnWidth(MembershipChangeModel::Agent, 160);
    m_table->setColumnWidth(MembershipChangeModel::QueueName, 160);
    m_table->setColumnWidth(MembershipChangeModel::Side, 116);
    m_table->setColumnWidth(MembershipChangeModel::Before, 104);
    m_table->setColumnWidth(MembershipChangeModel::After, 104);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_summary->setObjectName(QStringLiteral("section"));
    m_unchanged->setObjectName(QStringLiteral("muted"));
    m_unchanged->setWordWrap(true);
    m_unchanged->setTextFormat(Qt::PlainText);

    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 4);
    inside->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_summary);
    layout->addWidget(card, 1);
    layout->addWidget(m_unchanged);
    layout->addWidget(m_refusals);
    connect(changes, &QAbstractItemModel::dataChanged, this, &ChangesReview::showProgress);
}

void ChangesReview::showPlan(const MembershipChangeModel::NameOf &agentName)
{
    std::map<Unchanged, QStringList> names;
    for (const auto &[agent, reason] : m_changes->plan().unchanged)
        names[reason].append(agentName(agent));
    QStringList sentences;
    for (auto &[reason, those] : names) {
        const qsizetype others = those.size() - namesShown;
        QString list = those.mid(0, namesShown).join(QStringLiteral(", "));
        if (others > 0)
            list = tr("%1 and %n others", nullptr, static_cast<int>(others)).arg(list);
        sentences.append(reasonOf(reason, list));
    }
    m_unchanged->setText(sentences.join(QLatin1Char('\n')));
    m_unchanged->setVisible(!sentences.isEmpty());
    showProgress();
}

QString ChangesReview::reasonOf(Unchanged reason, const QString &names)
{
    switch (reason) {
    case Unchanged::NoUser:
        return tr("Unchanged, because defaults belong to a XiVO user and these have none: %1").arg(names);
    case Unchanged::NoDefaults:
        return tr("Unchanged, because they have no default configuration: %1").arg(names);
    case Unchanged::AlreadySo:
        return tr("Unchanged, because they are so already: %1").arg(names);
    }
    return {};
}

void ChangesReview::showProgress()
{
    const int all = m_changes->rowCount();
    const int pending = m_changes->count(Stage::Pending);
    const int done = m_changes->count(Stage::Done);
    const int refused = m_changes->count(Stage::Refused);
    const int notSent = m_changes->count(Stage::NotSent);
    m_refusals->warn(m_changes->refusals().mid(0, reasonsShown).join(QLatin1Char('\n')));
    if (m_changes->count(Stage::Planned) == all)
        m_summary->setText(all == 0 ? tr("Nothing changes")
                                    : tr("%n change(s), not saved yet", nullptr, all));
    else if (pending > 0 && notSent > 0)
        m_summary->setText(tr("Stopped; waiting for XiVO to answer what was sent…"));
    else if (done + refused + notSent < all)
        m_summary->setText(tr("%1 of %2 done, waiting for XiVO…").arg(done).arg(all));
    else if (notSent > 0)
        m_summary->setText(
            tr("%1 of %2 done, %3 refused, %4 not sent").arg(done).arg(all).arg(refused).arg(notSent));
    else if (refused == 0)
        m_summary->setText(tr("%n change(s) done", nullptr, all));
    else
        m_summary->setText(tr("%1 of %2 done, %3 refused").arg(done).arg(all).arg(refused));
}

} // namespace xivocc::ccmanager
