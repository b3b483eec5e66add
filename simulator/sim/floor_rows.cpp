#include "floor_rows.h"

namespace xivocc::sim {

namespace {

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QString uuid(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

void writeUser(SqlWriter &writer, const PlannedUser &user)
{
    writer.insert(
        QStringLiteral("userfeatures"),
        QStringLiteral("id,uuid,firstname,lastname,agentid,entityid,callerid,enableclient,loginclient,"
                       "passwdclient,cti_profile_id,mobilephonenumber,voicemailid,enablevoicemail"),
        {{user.id, uuid(user.id), user.firstName, user.lastName,
          user.agentId ? QVariant(*user.agentId) : QVariant(QMetaType(QMetaType::Int)), 1,
          QStringLiteral("\"%1 %2\"").arg(user.firstName, user.lastName), 1, user.login, user.password,
          user.profileId, text(user.mobile), user.id, 1}});
    if (user.extension.isEmpty())
        return;
    const QString context = QStringLiteral("default");
    const QString account = text(deviceOf(user.extension)).section(QLatin1Char('/'), 1);
    writer.insert(
        QStringLiteral("usersip"), QStringLiteral("id,name,secret,transport,category"),
        {{user.id, account, QStringLiteral("sip") + text(user.extension),
          user.telephonesInBrowser ? QStringLiteral("ws,wss") : QString(), QStringLiteral("user")}});
    writer.insert(QStringLiteral("linefeatures"),
                  QStringLiteral("id,protocol,protocolid,name,number,context,provisioningid,device"),
                  {{user.id, QStringLiteral("sip"), user.id, account, text(user.extension), context,
                    100000 + user.id, user.telephonesInBrowser ? QString() : text(deviceIdOf(user.id))}});
    writer.insert(QStringLiteral("user_line"), QStringLiteral("user_id,line_id,main_user,main_line"),
                  {{user.id, user.id, true, true}});
    writer.insert(
        QStringLiteral("extensions"), QStringLiteral("id,context,exten,type,typeval"),
        {{user.id, context, text(user.extension), QStringLiteral("user"), QString::number(user.id)}});
    writer.insert(QStringLiteral("line_extension"), QStringLiteral("line_id,extension_id,main_extension"),
                  {{user.id, user.id, true}});
}

void writeQueue(SqlWriter &writer, const QueueSettings &queue, int extensionId)
{
    const QString name = text(queue.name);
    writer.insert(QStringLiteral("queuefeatures"),
                  QStringLiteral("id,name,displayname,number,context,timeout"),
                  {{queue.id, name, text(queue.displayName), text(queue.number), QStringLiteral("default"),
                    static_cast<int>(queue.maxWait.count())}});
    writer.insert(
        QStringLiteral("queue"),
        QStringLiteral("name,timeout,retry,wrapuptime,maxlen,servicelevel,strategy,joinempty,category"),
        {{name, static_cast<int>(queue.ringTime.count()), 1, static_cast<int>(queue.wrapup.count()),
          queue.maxLength, queue.serviceLevel, text(queue.strategy),
          queue.joinEmpty ? QString() : QStringLiteral("paused,unavailable"), QStringLiteral("queue")}});
    writer.insert(QStringLiteral("extensions"), QStringLiteral("id,context,exten,type,typeval"),
                  {{extensionId, QStringLiteral("default"), text(queue.number), QStringLiteral("queue"),
                    QString::number(queue.id)}});
}

void writeRoom(SqlWriter &writer, const PlannedRoom &room, int extensionId)
{
    const QString number = text(room.number);
    const QString context = QStringLiteral("default");
    writer.insert(QStringLiteral("staticmeetme"), QStringLiteral("id,filename,category,var_name,var_val"),
                  {{room.id, QStringLiteral("meetme.conf"), QStringLiteral("rooms"), QStringLiteral("conf"),
                    QStringLiteral("%1,%2,9999").arg(number, room.pin)}});
    writer.insert(QStringLiteral("meetmefeatures"), QStringLiteral("id,meetmeid,name,confno,context"),
                  {{room.id, room.id, room.name, number, context}});
    writer.insert(QStringLiteral("extensions"), QStringLiteral("id,context,exten,type,typeval"),
                  {{extensionId, context, number, QStringLiteral("meetme"), QString::number(room.id)}});
}

} // namespace

QString simulatedIdentity()
{
    return uuid(999);
}

void writeFixedRows(SqlWriter &writer)
{
    const auto s = [](const char *latin) { return QString::fromLatin1(latin); };
    writer.insert(s("infos"), s("uuid"), {{simulatedIdentity()}});
    writer.insert(s("alembic_version"), s("version_num"), {{s("9142f0403c8")}}); // XiVO 16.14
    writer.insert(s("entity"), s("id,name,displayname"), {{1, s("xivo"), s("XiVO")}});
    writer.insert(s("context"), s("name,displayname,entity,contexttype"),
                  {{s("default"), s("Default"), s("xivo"), s("internal")},
                   {s("from-extern"), s("Incalls"), s("xivo"), s("incall")},
                   {s("to-extern"), s("Outcalls"), s("xivo"), s("outcall")}});
    writer.insert(s("cti_profile"), s("id,name,presence_id,phonehints_id"),
                  {{1, s("Supervisor"), 1, 1},
                   {2, s("Agent"), 1, 1},
                   {3, s("Client"), 1, 1},
                   {4, s("Switchboard"), 1, 1}});
    writer.insert(s("ctipresences"), s("id,name,description,deletable"),
                  {{1, s("xivo"), s("Contact centre"), 0}});
    const QString all = s("1,2,3,4,5,6,7");
    const QString pause = s("queuepause_all(true)");
    writer.insert(
        s("ctistatus"), s("id,presence_id,name,display_name,actions,color,access_status,deletable"),
        {{1, 1, s("available"), s("Available"), s("enablednd(false),queueunpause_all(true)"), s("#9BC920"),
          all, 0},
         {2, 1, s("lunch"), s("Lunch"), pause, s("#FF9900"), all, 1},
         {3, 1, s("coffeebreak"), s("Coffee break"), pause, s("#C58B4E"), all, 1},
         {4, 1, s("training"), s("Training"), pause, s("#4A90D9"), all, 1},
         {5, 1, s("meeting"), s("Meeting"), pause, s("#7E57C2"), all, 1},
         {6, 1, s("backoffice"), s("Back office"), pause, s("#26A69A"), all, 1},
         {7, 1, s("disconnected"), s("Disconnected"), s("agentlogoff()"), s("#9E9E9E"), s("1"), 0}});
    writer.insert(s("ctiphonehintsgroup"), s("id,name,description,deletable"),
                  {{1, s("xivo"), s("Phone states"), 0}});
    writer.insert(s("ctiphonehints"), s("id,idgroup,number,name,color"),
                  {{1, 1, s("-2"), s("Removed"), s("#030303")},
                   {2, 1, s("-1"), s("Deactivated"), s("#000000")},
                   {3, 1, s("0"), s("Available"), s("#9BC920")},
                   {4, 1, s("1"), s("On the phone"), s("#FF032D")},
                   {5, 1, s("2"), s("Busy"), s("#FF0008")},
                   {6, 1, s("4"), s("Unavailable"), s("#BFBFBF")},
                   {7, 1, s("8"), s("Ringing"), s("#1B0AFF")},
                   {8, 1, s("9"), s("(On the phone) Ringing"), s("#FF0526")},
                   {9, 1, s("16"), s("On hold"), s("#F7FF05")}});
}

void writeMemberships(SqlWriter &writer, const FloorPlan &plan, int agentId, const QByteArray &number,
                      const std::vector<PlannedMembership> &memberships)
{
    for (const PlannedMembership &membership : memberships)
        writer.insert(
            QStringLiteral("queuemember"),
            QStringLiteral("queue_name,interface,penalty,usertype,userid,channel,category,position"),
            {{text(plan.queueById(membership.queueId)->name), QStringLiteral("Agent/") + text(number),
              membership.penalty, QStringLiteral("agent"), agentId, QStringLiteral("Agent"),
              QStringLiteral("queue"), agentId}});
}

void writeFloor(SqlWriter &writer, const FloorPlan &plan)
{
    for (const PlannedGroup &group : plan.groups)
        writer.insert(QStringLiteral("agentgroup"), QStringLiteral("id,groupid,name"),
                      {{group.id, group.id, group.name}});
    for (const PlannedUser &user : plan.users)
        writeUser(writer, user);
    int extensionId = static_cast<int>(plan.users.size()) + 1;
    for (const QueueSettings &queue : plan.queues)
        writeQueue(writer, queue, extensionId++);
    for (const PlannedRoom &room : plan.rooms)
        writeRoom(writer, room, extensionId++);
    for (const PlannedAgent &agent : plan.agents) {
        writer.insert(QStringLiteral("agentfeatures"),
                      QStringLiteral("id,numgroup,firstname,lastname,number,context"),
                      {{agent.id, agent.groupId, agent.firstName, agent.lastName, text(agent.number),
                        QStringLiteral("default")}});
        writeMemberships(writer, plan, agent.id, agent.number, agent.memberships);
    }
}

} // namespace xivocc::sim
