#pragma once

#include <protocol/messages.h>

#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace xivocc::journal {

enum class ReadProblem {
    NothingRecorded,
    BeforeOldest,
    TooManyQuestions,
};
struct ReadRefusal
{
    ReadProblem problem = ReadProblem::NothingRecorded;
    Instant oldest{}; ///< of BeforeOldest
};

/// Answers what the floor looked like, from the files of a directory that may be written meanwhile. Any
/// thread; it blocks on the disk.
class JournalReader final
{
public:
    /// An answer ends behind so many events, at the next moment.
    static constexpr std::size_t mostEvents = 4000;

    explicit JournalReader(QString directory) : m_directory(std::move(directory)) {}

    [[nodiscard]] tl::expected<protocol::PastFloor, ReadRefusal> floorAt(Instant at) const;
    [[nodiscard]] tl::expected<protocol::PastFloorChanges, ReadRefusal>
    changes(Instant from, Instant until, std::size_t most = mostEvents) const;

private:
    QString m_directory;
};

} // namespace xivocc::journal
