#pragma once

#include <domain/time.h>

#include <QObject>
#include <QString>
#include <functional>

namespace xivocc::widgets {

/// The desktop's keychain with a time limit of its own: a session without one can make it wait for ever.
class Keychain : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds timeLimit{3000};

    using QObject::QObject;

    /// `done` gets the password, or an empty text when there is none or no keychain answers.
    virtual void read(const QString &account, std::function<void(const QString &password)> done);
    /// `done` gets whether the keychain took it.
    virtual void write(const QString &account, const QString &password, std::function<void(bool kept)> done);
};

} // namespace xivocc::widgets
