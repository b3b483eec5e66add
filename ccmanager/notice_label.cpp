#include "notice_label.h"

#include <widgets/theme.h>

namespace xivocc::ccmanager {

using widgets::Theme;

NoticeLabel::NoticeLabel(QWidget *parent) : QLabel(parent)
{
    const auto tint = [this] {
        const widgets::ChipColors colors = Theme::instance().alarm();
        setStyleSheet(QStringLiteral("background: %1; color: %2; padding: 8px 12px; border-radius: 6px;")
                          .arg(colors.background.name(), colors.text.name()));
    };
    connect(&Theme::instance(), &Theme::changed, this, tint);
    tint();
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    hide();
}

void NoticeLabel::say(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

} // namespace xivocc::ccmanager
