#include "thresholds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace xivocc::models {

namespace {

constexpr int formatVersion = 2;
/// Kept all four values of a queue, whether they were its own or not.
constexpr int wholeQueuesVersion = 1;
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

Threshold readPair(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return {pair.at(0).toInt(-1), pair.at(1).toInt(-1)};
}

QueueThresholds readQueue(const QJsonObject &object)
{
    return {readPair(object.value(waitingKey)), readPair(object.value(waitKey))};
}

bool isUsable(const Threshold &threshold)
{
    return threshold.warning > 0 && threshold.alarm > 0 && !threshold.isCrossed();
}

bool isUsable(const QueueThresholds &thresholds)
{
    return isUsable(thresholds.waitingCalls) && isUsable(thresholds.longestWait);
}

/// A queue's value, or that of all.
Threshold complete(const Threshold &own, const Threshold &standard)
{
    return {own.warning == ThresholdTable::asAll ? standard.warning : own.warning,
            own.alarm == ThresholdTable::asAll ? standard.alarm : own.alarm};
}

/// What does not differ from the standard, as if it were not a value of its own.
Threshold differing(const Threshold &own, const Threshold &standard)
{
    return {own.warning == standard.warning ? ThresholdTable::asAll : own.warning,
            own.alarm == standard.alarm ? ThresholdTable::asAll : own.alarm};
}

} // namespace

QueueThresholds ThresholdTable::of(int queueId) const
{
    const QueueThresholds own = ofQueues.value(queueId, {{asAll, asAll}, {asAll, asAll}});
    return {complete(own.waitingCalls, standard.waitingCalls),
            complete(own.longestWait, standard.longestWait)};
}

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
    ThresholdTable table{readQueue(all.value(standardKey).toObject()), {}};
    const int version = all.value(versionKey).toInt();
    if (!isUsable(table.standard) || version < wholeQueuesVersion || version > formatVersion)
        return tl::unexpected(Thresholds::tr(
            "The thresholds kept on the server cannot be read by this CCManager. The standard ones are "
            "used; set them anew, or update CCManager."));
    const QJsonObject queues = all.value(queuesKey).toObject();
    for (auto queue = queues.begin(); queue != queues.end(); ++queue) {
        const int id = queue.key().toInt();
        QueueThresholds own = readQueue(queue->toObject());
        if (version == wholeQueuesVersion)
            own = {differing(own.waitingCalls, table.standard.waitingCalls),
                   differing(own.longestWait, table.standard.longestWait)};
        table.ofQueues.insert(id, own);
        if (!isUsable(table.of(id)))
            table.ofQueues.remove(id);
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
