#pragma once

#include "past_floor_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>
#include <protocol/value_forms.h>

/// Fields and rows of the commands about the floor as it was.
namespace xivocc::protocol {

template <> struct Fields<GetFloorAt>
{
    static constexpr auto all =
        std::make_tuple(required("requestId", &GetFloorAt::requestId, "repeated in the answer"),
                        required("at", &GetFloorAt::at, "the moment").as<EpochMilliseconds>());
};
template <> struct Fields<GetFloorChanges>
{
    static constexpr auto all = std::make_tuple(
        required("requestId", &GetFloorChanges::requestId, "repeated in the answer"),
        required("from", &GetFloorChanges::from, "a moment whose picture is known").as<EpochMilliseconds>(),
        required("until", &GetFloorChanges::until, "the last moment asked for, an hour later at most")
            .as<EpochMilliseconds>());
};

constexpr auto pastFloorCommands = std::make_tuple(
    entry<GetFloorAt>("getFloorAt", "ours", "Asks what the floor looked like at a moment of the past.",
                      R"({"claz":"web","command":"getFloorAt","requestId":3,"at":1714984272040})"),
    entry<GetFloorChanges>("getFloorChanges", "ours",
                           "Asks what happened on the floor after a moment of the past.",
                           R"({"claz":"web","command":"getFloorChanges","requestId":4,"from":1714984272040,)"
                           R"("until":1714984332040})"));

} // namespace xivocc::protocol
