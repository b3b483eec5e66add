#pragma once

#include <QObject>

/// Walks the protocol table: a new row takes part in every check by being there.
class TableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandSampleSurvivesDecodingAndEncoding_data();
    void commandSampleSurvivesDecodingAndEncoding();
    void messageSampleSurvivesDecodingAndEncoding_data();
    void messageSampleSurvivesDecodingAndEncoding();
    void namesAreUnique();
    void everyRowIsDescribed();
    void everyRowIsCovered();
    void documentIsUpToDate();
};
