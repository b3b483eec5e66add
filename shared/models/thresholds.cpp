#include "thresholds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace xivocc::models {

namespace {

constexpr int formatVersion = 1;
const QString preferenceKey = QStringLiteral("ccmanager.thresholds");
const QString versionKey = QStringLiteral("version");
const QString standardKey = QStringLiteral("standard");
const QString queuesKey = QStringLiteral("queues");
const QString waitingKey = QStringLiteral("waiting");
const QString waitKey = QStringLiteral("wait");

QJsonArray write(const Threshold &threshold)
{
    return {threshold.warning, threshold.alarm};
}

QJsonObject write(const QueueThresholds &thresholds)
{
    return {{waitingKey, write(thresholds.waitingCalls)}, {waitKey, write(thresholds.longestWait)}};
}

std::optional<Threshold> readThreshold(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    const Threshold threshold{pair.at(0).toInt(-1), pair.at(1).toInt(-1)};
    return threshold.warning < 1 || threshold.isCrossed() ? std::nullopt : std::optional(threshold);
}

std::optional<QueueThresholds> readQueue(const QJsonObject &object)
{
    const auto waiting = readThreshold(object.value(waitingKey));
    const auto wait = readThreshold(object.value(waitKey));
    return waiting && wait ? std::optional(QueueThresholds{*waiting, *wait}) : std::nullopt;
}

} // namespace

QString writeThresholds(const ThresholdTable &table)
{
    QJsonObject queues;
    for (auto queue = table.ofQueues.cbegin(); queue != table.ofQueues.cend(); ++queue)
        queues.insert(QString::number(queue.key()), write(queue.value()));
    const QJsonObject all{
        {versionKey, formatVersion}, {standardKey, write(table.standard)}, {queuesKey, queues}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

tl::expected<ThresholdTable, QString> readThresholds(const QString &text)
{
    const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto standard = readQueue(all.value(standardKey).toObject());
    if (!standard || all.value(versionKey).toInt() != formatVersion)
        return tl::unexpected(Thresholds::tr(
            "The thresholds kept on the server cannot be read by this CCManager. The standard ones are "
            "used; set them anew, or update CCManager."));
    ThresholdTable table{*standard, {}};
    const QJsonObject queues = all.value(queuesKey).toObject();
    for (auto queue = queues.begin(); queue != queues.end(); ++queue) {
        if (const auto own = readQueue(queue->toObject()))
            table.ofQueues.insert(queue.key().toInt(), *own);
    }
    return table;
}

Thresholds::Thresholds(client::Preferences *preferences, QObject *parent)
    : QObject(parent), m_preferences(preferences)
{
    connect(preferences, &client::Preferences::changed, this, [this](const QString &key) {
        if (key == preferenceKey)
            read();
    });
    read();
}

void Thresholds::set(const ThresholdTable &table, const client::RequestDone &done)
{
    m_preferences->set(preferenceKey, writeThresholds(table), done);
}

Level Thresholds::levelOf(Figure figure, int queueId, const FigureValue &value) const
{
    if (!value.number)
        return Level::Normal;
    if (figure == Figure::WaitingCalls)
        return m_table.of(queueId).waitingCalls.levelOf(*value.number);
    if (figure == Figure::LongestWait)
        return m_table.of(queueId).longestWait.levelOf(*value.number);
    return Level::Normal;
}

void Thresholds::read()
{
    const QString kept = m_preferences->value(preferenceKey);
    if (kept.isEmpty())
        return;
    const auto table = readThresholds(kept);
    if (!table) {
        m_failure = table.error();
        Q_EMIT failed(m_failure);
        return;
    }
    if (!std::exchange(m_failure, {}).isEmpty())
        Q_EMIT recovered();
    if (*table == m_table)
        return;
    m_table = *table;
    Q_EMIT changed();
}

} // namespace xivocc::models
