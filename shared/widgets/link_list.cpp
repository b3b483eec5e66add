#include "link_list.h"

#include "duration_text.h"
#include "second_ticker.h"
#include "theme.h"

#include <QLabel>
#include <algorithm>
#include <array>

namespace xivocc::widgets {

namespace {

struct LinkTexts
{
    const char *link;
    const char *name;
    const char *consequence;
};

constexpr std::array knownLinks{
    LinkTexts{"ami", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Asterisk"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList",
                                "States, waiting calls and figures stay as they were.")},
    LinkTexts{"database", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "XiVO database"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList",
                                "Changes made in XiVO's web interface and queue_log are not seen.")},
    LinkTexts{
        "agentd", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Agent service (agentd)"),
        QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Agents cannot be logged in, logged out or paused.")},
    LinkTexts{"confd", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Configuration service (confd)"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList",
                                "Queues of agents, forwards and services cannot be changed.")},
    LinkTexts{"cti", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "CTI server"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList",
                                "Presences, sheets and voicemails stay as they were.")},
    LinkTexts{"ldap", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Directory (LDAP)"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Users of the directory cannot log in.")},
    LinkTexts{"store", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "The server's store"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList",
                                "Boards, thresholds, rules and default queues cannot be kept.")},
    LinkTexts{"journal", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Journal"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "The present is not recorded for the replay.")},
    LinkTexts{"events", QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Event push"),
              QT_TRANSLATE_NOOP("xivocc::widgets::LinkList", "Other programs are not told of events.")},
};

const LinkTexts *textsOf(const QString &link)
{
    const auto found = std::ranges::find_if(
        knownLinks, [&](const LinkTexts &known) { return link == QLatin1String(known.link); });
    return found == knownLinks.end() ? nullptr : &*found;
}

} // namespace

LinkList::LinkList(QWidget *parent) : QFrame(parent, Qt::Popup), m_rows(new QGridLayout(this))
{
    setObjectName(QStringLiteral("card"));
    m_rows->setContentsMargins(Theme::unit * 2, Theme::unit * 2, Theme::unit * 2, Theme::unit * 2);
    m_rows->setHorizontalSpacing(Theme::unit * 2);
    m_rows->setVerticalSpacing(Theme::unit);
    connect(&SecondTicker::instance(), &SecondTicker::ticked, this, [this] {
        if (isVisible())
            fill();
    });
    fill();
}

void LinkList::setLinks(const std::vector<LinkHealth> &links)
{
    m_links = links;
    fill();
}

QString LinkList::nameOf(const QString &link)
{
    const LinkTexts *texts = textsOf(link);
    return texts ? tr(texts->name) : link;
}

QString LinkList::consequenceOf(const QString &link)
{
    const LinkTexts *texts = textsOf(link);
    return texts ? tr(texts->consequence) : QString();
}

void LinkList::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr int textWidth = 320;
    const auto add = [this](const QString &text, int row, int column, const QString &style = {}) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        if (!style.isEmpty())
            label->setStyleSheet(style);
        m_rows->addWidget(label, row, column, Qt::AlignTop);
        return label;
    };
    if (m_links.empty())
        add(tr("The server has not told yet how its links are."), 0, 0);
    int row = 0;
    for (const LinkHealth &link : m_links) {
        const ChipColors colors = !link.up         ? Theme::instance().alarm()
                                  : link.isSound() ? Theme::instance().good()
                                                   : Theme::instance().warning();
        const QString age = durationSince(link.since.time_since_epoch().count());
        const QString state = !link.up         ? tr("▲ Stale for %1").arg(age)
                              : link.isSound() ? tr("● Live")
                                               : tr("● Live, in part");
        add(nameOf(link.name), row, 0);
        add(state, row, 1,
            QStringLiteral(
                "background: %1; color: %2; border-radius: 10px; padding: 2px 10px; font-weight: 600;")
                .arg(colors.background.name(), colors.text.name()));
        QStringList words = link.missing;
        if (!link.up)
            words = QStringList{consequenceOf(link.name), link.reason};
        words.removeAll(QString());
        QLabel *explanation =
            add(link.isSound() ? tr("for %1").arg(age) : words.join(QLatin1Char(' ')), row, 2);
        explanation->setObjectName(QStringLiteral("muted"));
        if (!link.isSound()) {
            explanation->setWordWrap(true);
            explanation->setFixedWidth(textWidth);
        }
        ++row;
    }
    adjustSize();
}

} // namespace xivocc::widgets
