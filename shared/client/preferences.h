#pragma once

#include "request_outcome.h"

#include <QHash>
#include <QObject>
#include <QString>

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
    /// Holds from now on, here; `done` says whether the server keeps it too.
    void set(const QString &key, const QString &value, RequestDone done);

Q_SIGNALS:
    void changed(const QString &key);

private:
    void take(const QString &key, const QString &value);

    Session *m_session;
    QHash<QString, QString> m_values;
};

} // namespace xivocc::client
