#include "xivo_schema.h"

namespace xivocc::sim {

namespace {

XivoTable table(const char *name, const char *columns)
{
    return {QString::fromLatin1(name), QString::fromLatin1(columns)};
}

} // namespace

QList<XivoTable> xivoTables()
{
    return {
        table("infos", "uuid varchar(38) primary key"),
        table("alembic_version", "version_num varchar(32) not null"),
        table("entity",
              "id integer primary key, name varchar(64) not null default '', displayname varchar(128) not "
              "null default '', disable integer not null default 0, description text not null default ''"),
        table("context",
              "name varchar(39) primary key, displayname varchar(128) not null default '', entity "
              "varchar(64), contexttype varchar(40) not null default 'internal', commented integer not null "
              "default 0, description text not null default ''"),
        table("agentgroup",
              "id integer primary key, groupid integer not null, name varchar(128) not null default '', "
              "groups varchar(255) not null default '', commented integer not null default 0, deleted "
              "integer not null default 0, description text"),
        table("agentfeatures",
              "id integer primary key, numgroup integer not null, firstname varchar(128) not null default "
              "'', lastname "
              "varchar(128) not null default '', number varchar(40) not null, passwd varchar(128) not null "
              "default '', "
              "context varchar(39) not null, language varchar(20) not null default '', autologoff integer, "
              "\"group\" "
              "varchar(255), description text not null default '', preprocess_subroutine varchar(40)"),
        table("agent_login_status", "agent_id integer primary key, agent_number varchar(40) not null, "
                                    "extension varchar(80) not null, context "
                                    "varchar(80) not null, interface varchar(128) not null, state_interface "
                                    "varchar(128) not null, login_at "
                                    "timestamp not null"),
        table("queue_log",
              "id integer primary key, time varchar(26) not null default '', callid varchar(32) not "
              "null default '', queuename varchar(50) not null default '', agent varchar(50) not "
              "null default '', event varchar(20) not null default '', data1 text default '', "
              "data2 text default '', data3 text default '', data4 text default '', data5 text "
              "default ''"),
        table("call_log",
              "id integer primary key, date timestamp not null, source_name varchar(255), source_exten "
              "varchar(255), source_line_identity varchar(255), destination_name varchar(255), "
              "destination_exten varchar(255), destination_line_identity varchar(255), duration interval not "
              "null, user_field varchar(255), answered boolean"),
        table("agent_membership_status",
              "agent_id integer not null, queue_id integer not null, queue_name varchar(128) "
              "not null, penalty integer not null default 0, primary key (agent_id, queue_id)"),
        table("queuefeatures",
              "id integer primary key, name varchar(128) not null, displayname varchar(128) not null, number "
              "varchar(40) not null default '', context varchar(39), timeout integer, announce_holdtime "
              "integer not null "
              "default 0, waittime integer, waitratio double precision"),
        table(
            "queue",
            "name varchar(128) primary key, timeout integer default 0, retry integer, wrapuptime integer, "
            "maxlen integer, servicelevel integer, strategy varchar(11), joinempty varchar(255), "
            "leavewhenempty varchar(255), ringinuse integer not null default 0, weight integer, commented "
            "integer not null default 0, category varchar(10) not null, autofill integer not null default 1"),
        table("queuemember", "queue_name varchar(128) not null, interface varchar(128) not null, penalty "
                             "integer not null default 0, "
                             "commented integer not null default 0, usertype varchar(10) not null, userid "
                             "integer not null, channel "
                             "varchar(25) not null, category varchar(10) not null, position integer not null "
                             "default 0, primary key "
                             "(queue_name, interface)"),
        table("userfeatures", "id integer primary key, uuid varchar(38) not null, firstname varchar(128) not "
                              "null default '', email "
                              "varchar(254), voicemailid integer, agentid integer, entityid integer, "
                              "callerid varchar(160), ringseconds "
                              "integer not null default 30, enableclient integer not null default 0, "
                              "loginclient varchar(254) not null "
                              "default '', passwdclient varchar(64) not null default '', cti_profile_id "
                              "integer, enablednd integer not "
                              "null default 0, enableunc integer not null default 0, destunc varchar(128) "
                              "not null default '', enablerna "
                              "integer not null default 0, destrna varchar(128) not null default '', "
                              "enablebusy integer not null default "
                              "0, destbusy varchar(128) not null default '', mobilephonenumber varchar(128) "
                              "not null default '', language "
                              "varchar(20), incallfilter integer not null default 0, enablevoicemail integer "
                              "not null default 0, commented integer not "
                              "null default 0, lastname varchar(128) not "
                              "null default '', userfield "
                              "varchar(128) not null default '', description text not null default ''"),
        table("linefeatures",
              "id integer primary key, protocol varchar(10), protocolid integer, device varchar(32), "
              "configregistrar "
              "varchar(128), name varchar(128), number varchar(40), context varchar(39) not null, "
              "provisioningid integer "
              "not null, num integer default 1, commented integer not null default 0, description text"),
        table("usersip",
              "id integer primary key, name varchar(40) not null, secret varchar(80) not null default "
              "'', transport varchar(255), category varchar(10) not null"),
        table("usercustom",
              "id integer primary key, name varchar(40), context varchar(39), interface varchar(128) not "
              "null, protocol varchar(10) not null default 'custom', category varchar(10) not null default "
              "'user', commented integer not null default 0"),
        table("user_line",
              "user_id integer not null, line_id integer not null, main_user boolean not null, main_line "
              "boolean not null, primary key (user_id, line_id)"),
        table("line_extension",
              "line_id integer not null, extension_id integer not null, main_extension boolean not "
              "null, primary key (line_id, extension_id)"),
        table("extensions",
              "id integer primary key, commented integer not null default 0, context varchar(39) not null "
              "default '', exten varchar(40) not null default '', type varchar(20) not null, typeval "
              "varchar(255) not null default ''"),
        table("staticmeetme",
              "id integer primary key, filename varchar(128) not null, category varchar(128) not null, "
              "var_name varchar(128) not null, var_val varchar(128)"),
        table("meetmefeatures",
              "id integer primary key, meetmeid integer not null, name varchar(80) not null, confno "
              "varchar(40) not null, context varchar(39) not null, commented integer default 0"),
        table(
            "cti_profile",
            "id integer primary key, name varchar(255) not null, presence_id integer, phonehints_id integer"),
        table("ctipresences", "id integer primary key, name varchar(255) not null, description varchar(255), "
                              "deletable integer"),
        table("ctistatus",
              "id integer primary key, presence_id integer, name varchar(255) not null, display_name "
              "varchar(255), actions varchar(255), color varchar(20), access_status varchar(255), deletable "
              "integer"),
        table("ctiphonehintsgroup",
              "id integer primary key, name varchar(255) not null, description varchar(255), "
              "deletable integer"),
        table("ctiphonehints",
              "id integer primary key, idgroup integer, number varchar(8), name varchar(255), color "
              "varchar(128)"),
    };
}

} // namespace xivocc::sim
