#pragma once

#include <domain/configuration.h>

/// The configuration that goes with the recordings (tests/data/floor.json). Empty when it cannot be read.
[[nodiscard]] xivocc::Configuration readFloorJson();
