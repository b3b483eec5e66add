-- The tables of a XiVO 16.10 database that the server reads, with the columns it uses and a few more.

create type queue_category as enum ('group', 'queue');
create type queuemember_usertype as enum ('agent', 'user');
create type trunk_protocol as enum ('sip', 'iax', 'sccp', 'custom');
create type useriax_category as enum ('user', 'trunk');
create type usercustom_category as enum ('user', 'trunk');
create type extenumbers_type as enum ('extenfeatures', 'featuremap', 'generalfeatures', 'group', 'incall', 'meetme',
    'outcall', 'queue', 'user', 'voicemenu');

create table alembic_version (version_num character varying(32) not null);

create table agentgroup (
    id serial primary key,
    groupid integer not null,
    name character varying(128) not null default '',
    groups character varying(255) not null default '',
    commented integer not null default 0,
    deleted integer not null default 0,
    description text
);

create table agentfeatures (
    id serial primary key,
    numgroup integer not null,
    firstname character varying(128) not null default '',
    lastname character varying(128) not null default '',
    number character varying(40) not null unique,
    passwd character varying(128) not null,
    context character varying(39) not null,
    language character varying(20) not null,
    description text not null
);

create table agent_login_status (
    agent_id integer primary key,
    agent_number character varying(40) not null,
    extension character varying(80) not null,
    context character varying(80) not null,
    interface character varying(128) not null unique,
    state_interface character varying(128) not null,
    login_at timestamp without time zone not null default (current_timestamp at time zone 'utc'),
    unique (extension, context)
);

create table queuefeatures (
    id serial primary key,
    name character varying(128) not null unique,
    displayname character varying(128) not null,
    number character varying(40) not null default '',
    context character varying(39)
);

create table queue (
    name character varying(128) primary key,
    timeout integer default 0,
    wrapuptime integer,
    strategy character varying(11),
    commented integer not null default 0,
    category queue_category not null
);

create table queuemember (
    queue_name character varying(128) not null,
    interface character varying(128) not null,
    penalty integer not null default 0,
    commented integer not null default 0,
    usertype queuemember_usertype not null,
    userid integer not null,
    channel character varying(25) not null,
    category queue_category not null,
    position integer not null default 0,
    primary key (queue_name, interface)
);

create table userfeatures (
    id serial primary key,
    uuid character varying(38) not null unique,
    firstname character varying(128) not null default '',
    lastname character varying(128) not null default '',
    email character varying(128) unique,
    agentid integer,
    enableclient integer not null default 0,
    loginclient character varying(128) not null default '',
    passwdclient character varying(64) not null default '',
    mobilephonenumber character varying(128) not null default '',
    enablednd integer not null default 0,
    enablerna integer not null default 0,
    destrna character varying(128) not null default '',
    enableunc integer not null default 0,
    destunc character varying(128) not null default '',
    enablebusy integer not null default 0,
    destbusy character varying(128) not null default '',
    voicemailid integer,
    enablevoicemail integer not null default 0,
    cti_profile_id integer,
    commented integer not null default 0
);

create table extensions (
    id serial primary key,
    commented integer not null default 0,
    context character varying(39) not null default '',
    exten character varying(40) not null default '',
    type extenumbers_type not null,
    typeval character varying(255) not null default '',
    unique (exten, context)
);

create table usersip (
    id serial primary key,
    name character varying(40) not null unique,
    secret character varying(80) not null default '',
    transport character varying(255),
    category useriax_category not null
);

create table linefeatures (
    id serial primary key,
    protocol trunk_protocol,
    protocolid integer,
    device character varying(32),
    name character varying(128) unique,
    number character varying(40),
    context character varying(39) not null,
    provisioningid integer not null,
    num integer default 1,
    commented integer not null default 0,
    unique (protocol, protocolid)
);

create table usercustom (
    id serial primary key,
    name character varying(40),
    context character varying(39),
    interface character varying(128) not null,
    intfsuffix character varying(32) not null default '',
    commented integer not null default 0,
    protocol trunk_protocol not null default 'custom',
    category usercustom_category not null,
    unique (interface, intfsuffix, category)
);

create table user_line (
    id serial primary key,
    user_id integer references userfeatures (id),
    line_id integer not null references linefeatures (id),
    extension_id integer references extensions (id),
    main_user boolean not null,
    main_line boolean not null
);

create table ctipresences (
    id serial primary key,
    name character varying(255) not null,
    description character varying(255),
    deletable integer
);

create table ctistatus (
    id serial primary key,
    presence_id integer references ctipresences (id),
    name character varying(255) not null,
    display_name character varying(255),
    actions character varying(255),
    color character varying(20),
    access_status character varying(255),
    deletable integer,
    unique (presence_id, name)
);

create table staticmeetme (
    id serial primary key,
    filename character varying(128) not null,
    category character varying(128) not null,
    var_name character varying(128) not null,
    var_val character varying(128)
);

create table meetmefeatures (
    id serial primary key,
    meetmeid integer not null unique,
    name character varying(80) not null unique,
    confno character varying(40) not null,
    context character varying(39) not null,
    commented integer default 0
);
