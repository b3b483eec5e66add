#pragma once

#include <QObject>

/// Conference rooms: what their commands ask of Asterisk, what they refuse, and what sessions hear.
class ConferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsterisk_data();
    void asksAsterisk();
    void refuses_data();
    void refuses();
    void saysWhyItRefuses();
    void tellsWhatAsteriskRefused();
    void tellsOneRefusalOfSeveralActions();
    void mutesOnlyWhoIsHeard();
    void asksNothingWhenEverybodyIsMuted();
    void includesTheOtherCall();
    void includesNobodyWithoutASecondCall();
    void listsRoomsAndTheirChanges();
    void tellsUsersOfTheirConference();
    void tellsANewSessionOfItsConference();
};
