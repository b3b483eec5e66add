-- A small contact centre, in the SQL that PostgreSQL and SQLite share. The lines' extensions follow in
-- lines-16.10.sql or lines-16.14.sql.

insert into alembic_version (version_num) values ('test');

insert into agentgroup (id, groupid, name, deleted) values (1, 1, 'default', 0), (2, 2, 'sales', 0), (3, 3, 'gone', 1);

insert into agentfeatures (id, numgroup, firstname, lastname, number, passwd, context, language, description) values
    (1, 1, 'Alice', 'Morel', '2001', 'agentsecret', 'default', 'fr_FR', ''),
    (2, 2, 'Bruno', 'Lopez', '2002', '', 'default', 'fr_FR', ''),
    (3, 2, 'Chloé', '', '2003', '', 'paris', '', '');

insert into queuefeatures (id, name, displayname, number, context) values
    (10, 'sales', 'Sales', '3000', 'default'), (11, 'support', 'Support', '3001', 'default');
insert into queue (name, wrapuptime, category) values
    ('sales', 15, 'queue'), ('support', null, 'queue'), ('everyone', 30, 'group');

insert into queuemember (queue_name, interface, penalty, commented, usertype, userid, channel, category) values
    ('sales', 'Agent/2001', 0, 0, 'agent', 1, 'Agent', 'queue'),
    ('sales', 'Agent/2002', 3, 0, 'agent', 2, 'Agent', 'queue'),
    ('support', 'Agent/2001', 5, 0, 'agent', 1, 'Agent', 'queue'),
    ('support', 'Agent/2003', 1, 1, 'agent', 3, 'Agent', 'queue'),
    ('support', 'SIP/ph1001', 0, 0, 'user', 1, 'SIP', 'queue'),
    ('everyone', 'SIP/ph1002', 0, 0, 'user', 2, 'SIP', 'group');

insert into userfeatures (id, uuid, firstname, lastname, agentid, enableclient, loginclient, passwdclient) values
    (1, 'a', 'Alice', 'Morel', 1, 1, 'alice', 'wonder-land'),
    (2, 'b', 'Bruno', 'Lopez', 2, 0, 'bruno', 'secret'),
    (3, 'c', 'Zoé', 'Sans-ligne', null, 1, 'zoé', 'pâté'),
    (4, 'd', 'Dan', 'Twin', null, 1, 'alice', 'other'),
    (5, 'e', 'Eva', 'Blank', null, 1, '', '');

update userfeatures set mobilephonenumber = '0600000001' where id = 1;
update userfeatures set enablednd = 1, enablerna = 1, destrna = '1002', destunc = '1009', voicemailid = 8, enablevoicemail = 1
    where id = 1;
update userfeatures set enablebusy = 1, destbusy = '0600000002' where id = 2;

insert into extensions (id, exten, context, type, typeval, commented) values
    (1, '1001', 'default', 'user', '1', 0), (2, '1002', 'default', 'user', '2', 0),
    (3, '1003', 'paris', 'user', '3', 0), (4, '5550001', 'from-extern', 'incall', '1', 0),
    (5, '1005', 'default', 'user', '0', 0);

insert into usercustom (id, name, interface, category) values (7, 'custom', 'Local/0612345678@default', 'user');

insert into usersip (id, name, secret, transport, category) values
    (1, 'ph1001', 'hush', null, 'user'), (4, 'spare', 'hush', 'udp', 'user'), (5, 'meeting-room', '4zx9', 'ws,wss', 'user'),
    (6, 'browser-trunk', 'hush', 'ws', 'trunk');

insert into linefeatures (id, protocol, protocolid, name, number, context, provisioningid, commented) values
    (1, 'sip', 1, 'ph1001', '1001', 'default', 1, 0), (2, 'sccp', 1, '1002', '1002', 'default', 2, 0),
    (3, 'custom', 7, 'old-name', '1003', 'paris', 3, 0), (4, 'sip', 4, 'spare', '', 'default', 4, 0),
    (5, 'sip', 5, 'meeting-room', '1005', 'default', 5, 0), (6, 'sip', 6, 'disabled', '1006', 'default', 6, 1);

insert into agent_login_status (agent_id, agent_number, extension, context, interface, state_interface, login_at) values
    (1, '2001', '1001', 'default', 'Local/id-1@agentcallback', 'SIP/ph1001', '2016-07-01 08:15:32.125');

insert into ctipresences (id, name) values (1, 'xivo'), (2, 'other');
insert into ctistatus (id, presence_id, name, display_name, actions, color) values
    (1, 1, 'available', 'Available', 'enablednd(false),queueunpause_all()', '#08FD20'),
    (2, 1, 'outtolunch', 'Out to lunch', 'queuepause_all(true),agentlogoff()', '#001AFF'),
    (3, 1, 'away', 'Away', 'rubbish,enablednd(true)', '#FDE50A'),
    (4, 1, 'plain', null, null, null),
    (5, 2, 'available', 'Available again', '', '#000000');

insert into staticmeetme (id, filename, category, var_name, var_val) values
    (21, 'meetme.conf', 'rooms', 'conf', '4001,1234,9876'), (22, 'meetme.conf', 'rooms', 'conf', '4000'),
    (23, 'meetme.conf', 'rooms', 'conf', '4002,,9876'), (24, 'meetme.conf', 'rooms', 'conf', '4003');
insert into meetmefeatures (id, meetmeid, name, confno, context, commented) values
    (1, 21, 'weekly', '4001', 'default', 0), (2, 22, 'open', '4000', 'default', 0),
    (3, 23, 'board', '4002', 'default', null), (4, 24, 'closed-down', '4003', 'default', 1);
