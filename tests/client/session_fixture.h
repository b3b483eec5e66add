#pragma once

#include "scripted_server.h"

#include <client/session.h>

#include <QSignalSpy>

/// Limits long enough for a loaded machine, with retries that come at once. A test of a limit
/// shortens that one.
[[nodiscard]] xivocc::client::Timing quickTiming();

/// A session and its scripted partner.
struct SessionFixture
{
    explicit SessionFixture(const xivocc::client::Timing &timing = quickTiming());

    ScriptedServer server;
    xivocc::client::Session session;
    QSignalSpy outcomes;

    [[nodiscard]] xivocc::client::ServerAddress address() const;
    void open();
    /// Opens and waits for the first commands to arrive; false when it did not become live.
    [[nodiscard]] bool openLive();
    [[nodiscard]] bool waitFor(xivocc::client::LinkState state);
    /// Waits until the server has got everything that a session sends after the greeting.
    [[nodiscard]] bool waitForSubscriptions();
    [[nodiscard]] xivocc::client::CommandOutcome lastOutcome() const;
};
