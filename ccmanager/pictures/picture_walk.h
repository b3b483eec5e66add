#pragma once

#include <ccmanager/program.h>

#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>

namespace xivocc::ccmanager {

/// Walks through the views and dialogs of a CCManager that is logged in, and keeps a picture of the whole
/// screen of each: NAME-THEME-LANGUAGE.png.
class PictureWalk final : public QObject
{
    Q_OBJECT

public:
    /// `suffix` is what ends the file names, "light-en".
    PictureWalk(Program *program, const QString &directory, const QString &suffix);

    /// Once the window is there and has agents.
    void start();

Q_SIGNALS:
    void finished();
    /// The program could not be logged in, or a picture not be written: a sentence.
    void failed(const QString &reason);

private:
    struct Scene
    {
        QString name;
        std::function<void(MainWindow &window)> prepare;
        int settleMs; ///< until the picture is taken
        std::function<void(MainWindow &window)> leave = {};
    };

    void addViews();
    void addDialogs();
    void awaitFloor();
    void next();
    void take(const Scene &scene);

    Program *m_program;
    const QString m_directory;
    const QString m_suffix;
    std::deque<Scene> m_scenes;
    QTimer m_patience;
};

} // namespace xivocc::ccmanager
