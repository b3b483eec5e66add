#pragma once

#include <QObject>

/// Rights of users, edited by an administrator.
class RightsDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnAdministratorIsOfferedThem();
    void showsWhatAUserHas();
    void grantsArePickedFromLists();
    void anAdministratorByConfigurationIsFixed();
    void aChangeByAnotherIsSaidAndLosesNothing();
    void whatIsNotSavedStaysWhileLookingAtOthers();
    void aRefusalIsToldAndKeepsTheFields();
    void closingAsksBeforeTicksAreLost();
};
