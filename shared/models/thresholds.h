#pragma once

#include "figure.h"

#include <client/preferences.h>

#include <QHash>
#include <QObject>
#include <array>
#include <tl/expected.hpp>

namespace xivocc::models {

/// How much attention a figure deserves.
enum class Level { Normal, Warning, Alarm };

/// From which value on a figure is a warning, and from which an alarm; never crossed.
struct Threshold
{
    int warning = 0;
    int alarm = 0;

    [[nodiscard]] bool isCrossed() const { return warning > alarm; }
    [[nodiscard]] Level levelOf(double number) const
    {
        return number >= alarm ? Level::Alarm : number >= warning ? Level::Warning : Level::Normal;
    }
    bool operator==(const Threshold &) const = default;
};

/// Of one queue, or of all that have none of their own.
struct QueueThresholds
{
    Threshold waitingCalls{3, 6};
    Threshold longestWait{60, 120}; ///< seconds

    bool operator==(const QueueThresholds &) const = default;
};

struct ThresholdTable
{
    /// In a queue's thresholds: not its own, but as for all queues.
    static constexpr int asAll = 0;

    QueueThresholds standard;
    QHash<int, QueueThresholds> ofQueues; ///< those that have a value of their own; the others are `asAll`

    [[nodiscard]] QueueThresholds of(int queueId) const;
    bool operator==(const ThresholdTable &) const = default;
};

/// JSON as kept on the server; what cannot be read is an error in words.
[[nodiscard]] QString writeThresholds(const ThresholdTable &table);
[[nodiscard]] tl::expected<ThresholdTable, QString> readThresholds(const QString &text);

/// The user's thresholds for waiting calls and longest wait, kept on the server and used wherever these
/// figures are shown. GUI thread only.
class Thresholds final : public QObject
{
    Q_OBJECT

public:
    explicit Thresholds(client::Preferences *preferences, QObject *parent = nullptr);

    [[nodiscard]] const ThresholdTable &table() const { return m_table; }
    /// As failed() told it last; empty: what was kept is read.
    [[nodiscard]] const QString &failure() const { return m_failure; }
    void set(const ThresholdTable &table, const client::RequestDone &done);

    /// Normal for figures that have no thresholds.
    [[nodiscard]] Level levelOf(Figure figure, int queueId, const FigureValue &value) const;

Q_SIGNALS:
    void changed();
    /// What was kept cannot be read: a sentence for the user.
    void failed(const QString &reason);
    /// What failed() told holds no more.
    void recovered();

private:
    void read();

    client::Preferences *m_preferences;
    ThresholdTable m_table;
    QString m_failure;
};

} // namespace xivocc::models
