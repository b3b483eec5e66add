#pragma once

#include <QObject>

/// What XiVO's CTI server tells of a user, as his page hears it.
class CtiDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsSheetsToTheUserOnly();
    void countsVoiceMails();
    void passesPresencesOn();
};
