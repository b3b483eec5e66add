#pragma once

#include <QLabel>

namespace xivocc::ccmanager {

/// A sentence in the window about what happened; hidden while there is nothing to say. Kept apart from its
/// neighbours by colour: an alarm's for trouble, a good one's for success, none for advice.
class NoticeLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit NoticeLabel(QWidget *parent = nullptr);

    /// Each takes the place of the sentence before; an empty one hides the label.
    void warn(const QString &text);
    void confirm(const QString &text);
    void advise(const QString &text);

private:
    enum class Tone { Warning, Confirmation, Advice };

    void say(const QString &text, Tone tone);
    void tint();

    Tone m_tone = Tone::Advice;
};

} // namespace xivocc::ccmanager
