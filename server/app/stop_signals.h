#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace xivocc::app {

/// Turns SIGTERM and SIGINT into a Qt signal, so that the server stops in order. One per process.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    int m_ends[2] = {-1, -1}; ///< the handler writes into the second, the notifier reads the first
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace xivocc::app
