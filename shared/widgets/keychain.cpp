#include "keychain.h"

#include <QPointer>
#include <QTimer>
#include <memory>
#include <qt6keychain/keychain.h>

namespace xivocc::widgets {

namespace {

const QString service = QStringLiteral("xivocc");

/// The keychain answers a job whether or not its asker is still there, so that a job belongs to nobody: it
/// deletes itself when it is answered. Runs it and calls `done` once, with false when the time limit came
/// first.
void run(QKeychain::Job *job, QObject *context, std::function<void(bool answered)> done)
{
    const auto pending = std::make_shared<std::function<void(bool)>>(std::move(done));
    const auto finish = [pending](bool answered) {
        if (const auto call = std::exchange(*pending, nullptr))
            call(answered);
    };
    QObject::connect(job, &QKeychain::Job::finished, context, [finish] { finish(true); });
    QTimer::singleShot(Keychain::timeLimit, context, [finish] { finish(false); });
    job->start();
}

} // namespace

void Keychain::read(const QString &account, std::function<void(const QString &)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(account);
    job->setInsecureFallback(false);
    const QPointer<QKeychain::ReadPasswordJob> guarded(job);
    run(job, this, [guarded, done = std::move(done)](bool answered) {
        done(answered && guarded && guarded->error() == QKeychain::NoError ? guarded->textData() : QString());
    });
}

void Keychain::write(const QString &account, const QString &password, std::function<void(bool)> done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(account);
    job->setInsecureFallback(false);
    job->setTextData(password);
    const QPointer<QKeychain::WritePasswordJob> guarded(job);
    run(job, this, [guarded, done = std::move(done)](bool answered) {
        done(answered && guarded && guarded->error() == QKeychain::NoError);
    });
}

} // namespace xivocc::widgets
