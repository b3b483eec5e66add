#pragma once

#include <xivo/ami/ami_action.h>

#include <QMap>
#include <optional>

namespace xivocc::xivo {

/// Adds "Variable: name=value". A comma in such a header begins the next variable (manager.c,
/// astman_get_variables); the value is put in quotes, where it may hold one.
void addVariable(ami::AmiAction &action, const QString &name, const QString &value);

/// The name under which a user's data travels with a call: with USR_ before it, and inherited by the channels
/// that the call goes on to. Nothing for what is no name but an expression, which Asterisk would carry out.
[[nodiscard]] std::optional<QString> callDataName(const QString &name);
/// What has no such name is left out.
void addCallData(ami::AmiAction &action, const QMap<QString, QString> &data);

} // namespace xivocc::xivo
