#pragma once

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace xivocc::app {

/// What the operator asked for.
struct CommandLine
{
    enum class Action { Serve, CheckConfiguration, ShowVersion, ShowHelp };

    Action action = Action::Serve;
    QString configurationFile; ///< empty: environment and defaults only
    QString help;
};

/// The error is a sentence for the operator.
[[nodiscard]] tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments);

} // namespace xivocc::app
