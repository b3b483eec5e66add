#pragma once

#include "request_outcome.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <optional>

namespace xivocc::client {

class Session;

/// What the server keeps for the user, by key, so that he finds it at every desk: thresholds, boards.
/// Known once the session is live; kept while it reconnects. GUI thread only.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(Session *session);

    /// Empty: never set.
    [[nodiscard]] QString value(const QString &key) const { return m_values.value(key); }
    /// Holds from now on, here; `done` says whether the server keeps it too. What the server tells meanwhile
    /// is most likely an older value that was set here: it holds once the last set has ended.
    void set(const QString &key, const QString &value, RequestDone done);

Q_SIGNALS:
    void changed(const QString &key);

private:
    /// Of the sets of a key that have not ended yet.
    struct UnderWay
    {
        int sets = 0;
        std::optional<QString> told; ///< by the server meanwhile
    };

    void hear(const QString &key, const QString &value);
    void end(const QString &key);
    void take(const QString &key, const QString &value);

    Session *m_session;
    QHash<QString, QString> m_values;
    QHash<QString, UnderWay> m_underWay; ///< by key
};

} // namespace xivocc::client
