#pragma once

#include <xivo/ami/ami_action.h>

namespace xivocc::xivo {

/// Adds "Variable: name=value". A comma in such a header begins the next variable (manager.c,
/// astman_get_variables); the value is put in quotes, where it may hold one.
void addVariable(ami::AmiAction &action, const QString &name, const QString &value);

} // namespace xivocc::xivo
