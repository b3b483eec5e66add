#pragma once

#include <QLabel>

namespace xivocc::ccmanager {

/// A sentence that has to be seen, on the colours of an alarm; hidden while there is nothing to say.
class NoticeLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit NoticeLabel(QWidget *parent = nullptr);

    /// Empty: nothing.
    void say(const QString &text);
};

} // namespace xivocc::ccmanager
