#pragma once

#include <journal/journal_writer.h>
#include <journal/playback.h>

#include <QTemporaryDir>

/// A directory with a journal whose days are short, and what the tests ask of it.
struct JournalPlace
{
    QTemporaryDir directory;
    xivocc::journal::JournalRules rules;

    JournalPlace();

    [[nodiscard]] QString path() const { return directory.path(); }
    /// The picture at this moment; fails the test's comparison by being empty when there is none.
    [[nodiscard]] xivocc::journal::FloorPicture pictureAt(xivocc::Instant at) const;
    /// Since when the picture at this moment may be wrong.
    [[nodiscard]] std::optional<xivocc::Instant> gapAt(xivocc::Instant at) const;
    /// Changes bytes of a file: `change` gets them all.
    void damage(const QString &file, const std::function<void(QByteArray &)> &change) const;
};

[[nodiscard]] xivocc::Instant secondsIn(double seconds);
/// Two queues, two agents, a membership, a group; the agents logged out.
[[nodiscard]] std::vector<xivocc::protocol::ServerMessage> smallFloor();
[[nodiscard]] xivocc::protocol::AgentStateEvent paused(int agent, const QString &cause,
                                                       xivocc::Instant since);
