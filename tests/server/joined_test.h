#pragma once

#include <QObject>

/// The server and the client library in one process, over a real socket.
class JoinedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFloorToTheClient();
    void endsACommandWhenThePbxShowsIt();
    void tellsTheClientWhyACommandWasRefused();
    void refusesAWrongPassword();
};
