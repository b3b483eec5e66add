#include "subjects.h"

namespace xivocc::xivo {

namespace {

using L = QLatin1String;

Subject queues()
{
    return {L("the queues are unknown"),
            {{L("queuefeatures"), {L("id"), L("name"), L("displayname"), L("number"), L("context")}}},
            L("select id, name, displayname, number, context from queuefeatures order by id"),
            &ConfigurationDraft::takeQueue};
}

Subject queueTimings()
{
    return {L("wrap-up times are taken from Asterisk only"),
            {{L("queuefeatures"), {L("id"), L("name")}},
             {L("queue"), {L("name"), L("category"), L("wrapuptime")}}},
            L("select f.id, q.wrapuptime from queuefeatures f join queue q on q.name = f.name"
              " where q.category = 'queue' and q.wrapuptime > 0 order by f.id"),
            &ConfigurationDraft::takeQueueTiming};
}

Subject agents()
{
    return {L("the agents are unknown"),
            {{L("agentfeatures"),
              {L("id"), L("firstname"), L("lastname"), L("number"), L("context"), L("numgroup")}}},
            L("select id, firstname, lastname, number, context, numgroup from agentfeatures order by id"),
            &ConfigurationDraft::takeAgent};
}

Subject groups()
{
    return {L("agents are shown without their groups"),
            {{L("agentgroup"), {L("id"), L("name"), L("deleted")}}},
            L("select id, name from agentgroup where deleted = 0 order by id"),
            &ConfigurationDraft::takeGroup};
}

/// The queue's id is joined by us: a freshly filled database has no statistics, and PostgreSQL then
/// takes a second for 50,000 rows that it joins in a moment otherwise.
Subject members()
{
    return {L("only the queues in which an agent is logged in are shown"),
            {{L("queuemember"),
              {L("queue_name"), L("usertype"), L("userid"), L("category"), L("penalty"), L("commented")}},
             {L("queuefeatures"), {L("id"), L("name")}}},
            L("select userid, queue_name, penalty from queuemember"
              " where usertype = 'agent' and category = 'queue' and commented = 0"),
            &ConfigurationDraft::takeMember};
}

Subject users()
{
    return {
        L("nobody can log in and agents are not tied to users"),
        {{L("userfeatures"),
          {L("id"), L("firstname"), L("lastname"), L("loginclient"), L("enableclient"), L("agentid")}}},
        L("select id, firstname, lastname, loginclient, enableclient, agentid from userfeatures order by id"),
        &ConfigurationDraft::takeUser};
}

Subject userDetails()
{
    return {L("nobody can call from his mobile telephone"),
            {{L("userfeatures"), {L("id"), L("mobilephonenumber")}}},
            L("select id, mobilephonenumber from userfeatures where mobilephonenumber <> ''"),
            &ConfigurationDraft::takeUserDetails};
}

Subject userServices()
{
    return {
        L("forwards, do not disturb and mailboxes of users are unknown"),
        {{L("userfeatures"),
          {L("id"), L("enablednd"), L("enablerna"), L("destrna"), L("enableunc"), L("destunc"),
           L("enablebusy"), L("destbusy"), L("voicemailid"), L("enablevoicemail")}}},
        L("select id, enablednd, enablerna, destrna, enableunc, destunc, enablebusy, destbusy, voicemailid,"
          " enablevoicemail from userfeatures order by id"),
        &ConfigurationDraft::takeUserServices};
}

Subject lines()
{
    return {
        L("the telephones of users and agents are unknown"),
        {{L("linefeatures"),
          {L("id"), L("protocol"), L("protocolid"), L("name"), L("number"), L("context"), L("commented")}}},
        L("select id, protocol, name, number, context, protocolid from linefeatures"
          " where protocol is not null and commented = 0 order by id"),
        &ConfigurationDraft::takeLine};
}

Subject lineDevices()
{
    return {L("telephones on desks cannot be controlled"),
            {{L("linefeatures"), {L("id"), L("device")}}},
            L("select id, device from linefeatures where device <> ''"),
            &ConfigurationDraft::takeLineDevice};
}

/// A line for a browser has the SIP transport "ws" (XiVO-CC's documentation, "Configure the line of the
/// webrtc user").
Subject webRtcAccounts()
{
    return {L("pages cannot telephone"),
            {{L("linefeatures"), {L("id"), L("protocol"), L("protocolid")}},
             {L("usersip"), {L("id"), L("name"), L("secret"), L("transport"), L("category")}}},
            L("select l.id, s.name, s.secret from linefeatures l join usersip s on s.id = l.protocolid"
              " where l.protocol = 'sip' and s.category = 'user' and s.transport like '%ws%' order by l.id"),
            &ConfigurationDraft::takeWebRtcAccount};
}

Subject customInterfaces()
{
    return {L("custom lines are named after linefeatures.name"),
            {{L("usercustom"), {L("id"), L("interface")}}},
            L("select id, interface from usercustom"),
            &ConfigurationDraft::takeCustomInterface};
}

const QLatin1String withoutNumbers("lines are reached by linefeatures.number");

/// Up to 16.10 user_line ties a line to its extension; a line without a user has a row too.
Subject lineExtensionsOfUserLine()
{
    return {withoutNumbers,
            {{L("user_line"), {L("line_id"), L("extension_id"), L("main_user"), L("main_line")}},
             {L("extensions"), {L("id"), L("exten"), L("context"), L("commented")}}},
            L("select ul.line_id, e.exten, e.context from user_line ul join extensions e on e.id = "
              "ul.extension_id"
              " where e.commented = 0 order by ul.line_id, ul.main_user desc, ul.main_line desc, e.id"),
            &ConfigurationDraft::takeLineExtension};
}

/// From 16.11 on line_extension does.
Subject lineExtensions()
{
    return {withoutNumbers,
            {{L("line_extension"), {L("line_id"), L("extension_id"), L("main_extension")}},
             {L("extensions"), {L("id"), L("exten"), L("context"), L("commented")}}},
            L("select x.line_id, e.exten, e.context from line_extension x join extensions e on e.id = "
              "x.extension_id"
              " where x.main_extension and e.commented = 0 order by x.line_id, e.id"),
            &ConfigurationDraft::takeLineExtension};
}

Subject userLines()
{
    return {L("telephones are not tied to users"),
            {{L("user_line"), {L("user_id"), L("line_id"), L("main_user"), L("main_line")}}},
            L("select user_id, line_id, main_user, main_line from user_line where user_id is not null"
              " order by user_id, line_id"),
            &ConfigurationDraft::takeUserLine};
}

Subject logIns()
{
    return {L("agents' log-ins are taken from Asterisk only"),
            {{L("agent_login_status"),
              {L("agent_id"), L("extension"), L("context"), L("state_interface"), L("login_at")}}},
            L("select agent_id, extension, context, state_interface, cast(login_at as varchar(40))"
              " from agent_login_status order by agent_id"),
            &ConfigurationDraft::takeLogIn};
}

Subject presences()
{
    return {L("pause reasons are unknown"),
            {{L("ctistatus"), {L("id"), L("name"), L("display_name"), L("color"), L("actions")}}},
            L("select name, display_name, color, actions from ctistatus order by id"),
            &ConfigurationDraft::takePresence};
}

Subject conferenceRooms()
{
    return {L("the conference rooms are unknown"),
            {{L("meetmefeatures"), {L("id"), L("confno"), L("name"), L("context"), L("commented")}}},
            L("select id, confno, name, context from meetmefeatures where coalesce(commented, 0) = 0"
              " order by confno, id"),
            &ConfigurationDraft::takeConferenceRoom};
}

Subject conferencePins()
{
    return {L("conference rooms are shown as if none asked for a PIN"),
            {{L("meetmefeatures"), {L("id"), L("meetmeid")}}, {L("staticmeetme"), {L("id"), L("var_val")}}},
            L("select f.id, s.var_val from meetmefeatures f join staticmeetme s on s.id = f.meetmeid"),
            &ConfigurationDraft::takeConferencePins};
}

} // namespace

std::vector<Subject> subjectsFor(const Schema &schema)
{
    const bool before1611 =
        !schema.hasTable(L("line_extension")) && schema.hasColumn(L("user_line"), L("extension_id"));
    return {queues(),
            queueTimings(),
            agents(),
            groups(),
            members(),
            users(),
            userDetails(),
            userServices(),
            lines(),
            lineDevices(),
            webRtcAccounts(),
            customInterfaces(),
            before1611 ? lineExtensionsOfUserLine() : lineExtensions(),
            userLines(),
            logIns(),
            presences(),
            conferenceRooms(),
            conferencePins()};
}

} // namespace xivocc::xivo
