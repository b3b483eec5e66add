#include "cti_statuses.h"

#include <QJsonArray>
#include <algorithm>

namespace xivocc::xivo {

namespace {

const QString users = QStringLiteral("users");
const QString voiceMails = QStringLiteral("voicemails");
const QString idList = QStringLiteral("listid");
const QString statusUpdate = QStringLiteral("updatestatus");
const QString functionKey = QStringLiteral("function");
const QString listNameKey = QStringLiteral("listname");

/// Ids are texts in the lists and numbers in some updates.
QString idOf(const QJsonValue &value)
{
    return value.toVariant().toString();
}

} // namespace

void CtiStatuses::askForLists()
{
    ask(idList, users, {});
    ask(idList, voiceMails, {});
}

void CtiStatuses::askForUser(int userId)
{
    ask(statusUpdate, users, QString::number(userId));
}

void CtiStatuses::ask(const QString &function, const QString &list, const QString &id)
{
    QJsonObject message{{QStringLiteral("class"), QStringLiteral("getlist")},
                        {functionKey, function},
                        {listNameKey, list},
                        {QStringLiteral("tipbxid"), QStringLiteral("xivo")}};
    if (!id.isEmpty())
        message.insert(QStringLiteral("tid"), id);
    m_send(message);
}

void CtiStatuses::ask(const QString &list, const QJsonValue &ids)
{
    const QJsonArray listed = ids.toArray();
    for (qsizetype index = 0; index < std::min<qsizetype>(listed.size(), maxListed); ++index) {
        if (const QString id = idOf(listed.at(index)); !id.isEmpty())
            ask(statusUpdate, list, id);
    }
}

std::vector<CtiFact> CtiStatuses::take(const QJsonObject &message)
{
    const QString list = message.value(listNameKey).toString();
    const QString function = message.value(functionKey).toString();
    if (list != users && list != voiceMails)
        return {};
    if (function == idList || function == QLatin1String("addconfig")) {
        ask(list, message.value(QStringLiteral("list")));
        return {};
    }
    const int id = idOf(message.value(QStringLiteral("tid"))).toInt();
    if (function != statusUpdate || id <= 0)
        return {};
    const QJsonObject status = message.value(QStringLiteral("status")).toObject();
    if (list == users) {
        const QString presence = status.value(QStringLiteral("availstate")).toString();
        return presence.isEmpty() ? std::vector<CtiFact>{} : std::vector<CtiFact>{PresenceSeen{id, presence}};
    }
    const QJsonValue count = status.value(QStringLiteral("new"));
    if (count.isUndefined() || count.isNull())
        return {};
    return {VoiceMailCounted{id, std::max(0, count.toVariant().toInt())}};
}

} // namespace xivocc::xivo
