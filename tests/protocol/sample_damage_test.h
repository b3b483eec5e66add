#pragma once

#include <QObject>

/// Every value in every sample, however deep, replaced by what a broken or hostile peer might send:
/// the frame is either refused with a reason, or read in a way that survives being written again.
class SampleDamageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedCommand_data();
    void damagedCommand();
    void damagedMessage_data();
    void damagedMessage();
};
