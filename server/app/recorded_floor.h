#pragma once

#include "floor_recorder.h"

#include <api/health.h>
#include <api/server.h>
#include <commands/floor_history.h>
#include <config/settings.h>

#include <memory>
#include <optional>

namespace xivocc::app {

/// The journal of the floor, where one is kept, and the commands that look into it. Main thread.
class RecordedFloor final : public commands::FloorJournal
{
public:
    /// Both outlive it.
    RecordedFloor(const config::Settings &settings, const realtime::Floor &floor,
                  const statistics::DayStatistics &statistics);

    /// The server has to be destroyed first.
    void serve(api::Server &server) { server.add(m_history); }
    void start();
    /// Nothing: none is kept.
    [[nodiscard]] std::optional<api::LinkHealth> health() const;
    /// Null: none is kept.
    [[nodiscard]] FloorRecorder *recorder() const { return m_recorder.get(); }

    void findFloorAt(Instant at, Answer<protocol::PastFloor> done) override;
    void findChanges(Instant from, Instant until, Answer<protocol::PastFloorChanges> done) override;

private:
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<FloorRecorder> m_recorder;
    commands::FloorHistory m_history;
};

} // namespace xivocc::app
