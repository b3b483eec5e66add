#include "notice_label.h"

#include <widgets/theme.h>

namespace xivocc::ccmanager {

using widgets::Theme;

NoticeLabel::NoticeLabel(QWidget *parent) : QLabel(parent)
{
    connect(&Theme::instance(), &Theme::changed, this, &NoticeLabel::tint);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    hide();
}

void NoticeLabel::warn(const QString &text)
{
    say(text, Tone::Warning);
}

void NoticeLabel::confirm(const QString &text)
{
    say(text, Tone::Confirmation);
}

void NoticeLabel::advise(const QString &text)
{
    say(text, Tone::Advice);
}

void NoticeLabel::say(const QString &text, Tone tone)
{
    setText(text);
    m_tone = tone;
    tint();
    setVisible(!text.isEmpty());
}

void NoticeLabel::tint()
{
    if (m_tone == Tone::Advice) {
        setStyleSheet(QString());
        return;
    }
    const widgets::ChipColors colors =
        m_tone == Tone::Warning ? Theme::instance().alarm() : Theme::instance().good();
    setStyleSheet(QStringLiteral("background: %1; color: %2; padding: 8px 12px; border-radius: 6px;")
                      .arg(colors.background.name(), colors.text.name()));
}

} // namespace xivocc::ccmanager
