#pragma once

#include "palette.h"

namespace xivocc::ccmanager {

class MainWindow;
class Workplace;

/// All that the palette offers at this moment: the views, the queues, the agents with what is possible in
/// their present state.
[[nodiscard]] std::vector<PaletteEntry> paletteEntries(MainWindow &window, Workplace &workplace);

} // namespace xivocc::ccmanager
