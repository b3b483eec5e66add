#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QThread>
#include <memory>
#include <utility>

namespace xivocc::api {

/// A shared object that is always destroyed in the program's main thread, later if need be: workers let go of
/// copies of an answer's closure in theirs.
template <typename Object, typename... Arguments>
[[nodiscard]] std::shared_ptr<Object> makeOwnedByMainThread(Arguments &&...arguments)
{
    return {new Object(std::forward<Arguments>(arguments)...), [](Object *object) {
                QCoreApplication *program = QCoreApplication::instance();
                if (!program || QThread::currentThread() == program->thread())
                    delete object;
                else
                    QMetaObject::invokeMethod(
                        program, [object] { delete object; }, Qt::QueuedConnection);
            }};
}

} // namespace xivocc::api
