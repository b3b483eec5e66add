#pragma once

#include <QObject>

/// Records as bytes and back.
class RecordCodecTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void readsManyRecordsOfABlock();
    void refusesEveryShortening();
    void survivesEveryDamagedByte();
    void writesAgentStateInFewBytes();
};
