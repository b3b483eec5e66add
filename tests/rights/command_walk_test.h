#pragma once

#include <QObject>

/// Goes through every command of the protocol as a supervisor to whom nothing of it is granted.
class CommandWalkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandNeedsARightOrIsNamedHere_data();
    void everyCommandNeedsARightOrIsNamedHere();
    void grantedCommandsPass_data();
    void grantedCommandsPass();
    void eachSubjectCounts_data();
    void eachSubjectCounts();
    void defaultsAreAppliedBySupervisors();
};
