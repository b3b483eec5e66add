#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace xivocc::testing {

/// One of the suite's own programs, run from the build's bin directory and stopped with this object.
class Program final
{
public:
    Program(const QString &name, const QStringList &arguments);
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// Waits until the program printed a line that matches, and returns the first captured group.
    [[nodiscard]] QString awaitLine(const QString &pattern, int timeoutMs = 15000);
    /// Waits until the program ends; its exit code, or -1.
    [[nodiscard]] int awaitExit(int timeoutMs);
    [[nodiscard]] const QString &output() const { return m_output; }

private:
    QProcess m_process;
    QString m_output;
};

/// A port of the loopback address that was free a moment ago.
[[nodiscard]] quint16 freePort();

} // namespace xivocc::testing
