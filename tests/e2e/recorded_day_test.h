#pragma once

#include <QObject>

/// A recording served by xivocc-replay reaches a client through the real server: what the client
/// sees at the end is what the recording's own queue_log says.
class RecordedDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countersEqualQueueLog_data();
    void countersEqualQueueLog();
};
