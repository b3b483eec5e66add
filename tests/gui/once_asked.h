#pragma once

#include <QApplication>
#include <QTimer>

namespace xivocc::testing {

/// Answers the next modal dialog of this kind, which would hold the test up otherwise.
template <typename Dialog, typename Act> void onceAsked(Act act)
{
    auto *look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, qApp, [look, act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        look->deleteLater();
        look->stop();
        act(dialog);
    });
    look->start(10);
}

} // namespace xivocc::testing
