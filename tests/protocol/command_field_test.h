#pragma once

#include <QObject>

/// Every field of every command, replaced by what a broken or hostile client might send.
class CommandFieldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsListed();
    void damagedField_data();
    void damagedField();
};
