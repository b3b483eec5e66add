#pragma once

#include <QObject>

/// Whole frames that are not, or hardly, commands; the inputs also serve as seeds for fuzzing.
class CommandDecoderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesNastyBytes_data();
    void survivesNastyBytes();
    void unknownCommandIsNamed();
    void nameOfAnUnknownCommandIsCut();
    void ignoresUnknownFields();
    void frameAtTheLimitIsRead();
};
