#pragma once

#include <QObject>
#include <QTimer>

class QSoundEffect;

namespace xivocc::widgets {

/// A short signal, repeated until it is silenced. GUI thread only.
class AlertSound final : public QObject
{
    Q_OBJECT

public:
    explicit AlertSound(QObject *parent = nullptr);

    /// From now on every half minute, beginning at once.
    void start();
    void stop();
    [[nodiscard]] bool isOn() const { return m_repeat.isActive(); }

Q_SIGNALS:
    void played();

private:
    void play();

    QSoundEffect *m_effect = nullptr; ///< made when it is first needed: it opens the sound device
    QTimer m_repeat;
};

} // namespace xivocc::widgets
