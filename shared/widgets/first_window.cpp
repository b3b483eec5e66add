#include "first_window.h"

#include "icon.h"
#include "theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>

namespace xivocc::widgets {

FirstWindow::FirstWindow(const QString &iconName, const QString &title, const QString &purpose,
                         const QString &untilThen, QWidget *parent)
    : QWidget(parent)
{
    setWindowTitle(title);
    resize(560, 360);
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *picture = new QLabel(card);
    picture->setPixmap(iconPixmap(iconName, Theme::instance().accent(), 40, devicePixelRatioF()));
    auto *heading = new QLabel(title, card);
    heading->setObjectName(QStringLiteral("title"));
    auto *text = new QLabel(purpose, card);
    auto *hint = new QLabel(untilThen, card);
    hint->setObjectName(QStringLiteral("muted"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(32, 32, 32, 32);
    inside->setSpacing(Theme::unit * 2);
    inside->addWidget(picture);
    inside->addWidget(heading);
    for (QLabel *paragraph : {text, hint}) {
        paragraph->setWordWrap(true);
        inside->addWidget(paragraph);
    }
    inside->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 3, Theme::unit * 3, Theme::unit * 3);
    layout->addWidget(card);
}

} // namespace xivocc::widgets
