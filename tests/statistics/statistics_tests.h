#pragma once

#include <QObject>

#include <memory>

[[nodiscard]] std::unique_ptr<QObject> makeAgentStatisticsTest();
[[nodiscard]] std::unique_ptr<QObject> makeDayClockTest();
[[nodiscard]] std::unique_ptr<QObject> makeEventLedgerTest();
[[nodiscard]] std::unique_ptr<QObject> makeQueueLogRowTest();
[[nodiscard]] std::unique_ptr<QObject> makeQueueStatisticsBookTest();
[[nodiscard]] std::unique_ptr<QObject> makeRecordedStatisticsTest();
