#pragma once

#include <QObject>
#include <QString>
#include <optional>

namespace xivocc::widgets {

/// A notification of the desktop (org.freedesktop.Notifications), shown for as long as what it tells of
/// lasts. Without such a desktop nothing is shown. GUI thread only.
class DesktopNotification final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotification(QObject *parent = nullptr);
    ~DesktopNotification() override;

    /// Replaces the text of the one that is shown; urgent ones stay until the user closes them.
    void show(const QString &title, const QString &text, bool isUrgent);
    void withdraw();

Q_SIGNALS:
    /// The user clicked it.
    void activated();

private Q_SLOTS:
    void takeAction(uint id, const QString &key);
    void takeClosing(uint id, uint reason);

private:
    struct Words
    {
        QString title;
        QString text;
        bool isUrgent = false;
    };

    uint m_id = 0;          ///< of the desktop; 0: none is shown
    bool m_isAsked = false; ///< the desktop has not told the id yet
    bool m_isWithdrawn = false;
    std::optional<Words> m_next; ///< to show once the id is known
};

} // namespace xivocc::widgets
