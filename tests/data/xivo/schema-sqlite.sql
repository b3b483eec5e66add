-- The tables of a XiVO 16.14 database, for SQLite that the server reads, with the columns it uses and a few more.

create table alembic_version (version_num text not null);

create table agentgroup (
    id integer primary key autoincrement,
    groupid integer not null,
    name text not null default '',
    groups text not null default '',
    commented integer not null default 0,
    deleted integer not null default 0,
    description text
);

create table agentfeatures (
    id integer primary key autoincrement,
    numgroup integer not null,
    firstname text not null default '',
    lastname text not null default '',
    number text not null unique,
    passwd text not null,
    context text not null,
    language text not null,
    description text not null
);

create table agent_login_status (
    agent_id integer primary key,
    agent_number text not null,
    extension text not null,
    context text not null,
    interface text not null unique,
    state_interface text not null,
    login_at timestamp without time zone not null default current_timestamp,
    unique (extension, context)
);

create table queuefeatures (
    id integer primary key autoincrement,
    name text not null unique,
    displayname text not null,
    number text not null default '',
    context text
);

create table queue (
    name text primary key,
    timeout integer default 0,
    wrapuptime integer,
    strategy text,
    commented integer not null default 0,
    category text not null
);

create table queuemember (
    queue_name text not null,
    interface text not null,
    penalty integer not null default 0,
    commented integer not null default 0,
    usertype text not null,
    userid integer not null,
    channel text not null,
    category text not null,
    position integer not null default 0,
    primary key (queue_name, interface)
);

create table userfeatures (
    id integer primary key autoincrement,
    uuid text not null unique,
    firstname text not null default '',
    lastname text not null default '',
    email text unique,
    agentid integer,
    enableclient integer not null default 0,
    loginclient text not null default '',
    passwdclient text not null default '',
    mobilephonenumber text not null default '',
    enablednd integer not null default 0,
    enablerna integer not null default 0,
    destrna text not null default '',
    enableunc integer not null default 0,
    destunc text not null default '',
    enablebusy integer not null default 0,
    destbusy text not null default '',
    voicemailid integer,
    enablevoicemail integer not null default 0,
    cti_profile_id integer,
    commented integer not null default 0
);

create table extensions (
    id integer primary key autoincrement,
    commented integer not null default 0,
    context text not null default '',
    exten text not null default '',
    type text not null,
    typeval text not null default '',
    unique (exten, context)
);

create table usersip (
    id integer primary key autoincrement,
    name text not null unique,
    secret text not null default '',
    transport text,
    category text not null
);

create table linefeatures (
    id integer primary key autoincrement,
    protocol text,
    protocolid integer,
    device text,
    name text unique,
    number text,
    context text not null,
    provisioningid integer not null,
    num integer default 1,
    commented integer not null default 0,
    unique (protocol, protocolid)
);

create table usercustom (
    id integer primary key autoincrement,
    name text,
    context text,
    interface text not null,
    intfsuffix text not null default '',
    commented integer not null default 0,
    protocol text not null default 'custom',
    category text not null,
    unique (interface, intfsuffix, category)
);

create table user_line (
    user_id integer not null references userfeatures (id),
    line_id integer not null references linefeatures (id),
    main_user boolean not null,
    main_line boolean not null,
    primary key (user_id, line_id)
);

create table line_extension (
    line_id integer not null references linefeatures (id),
    extension_id integer not null references extensions (id),
    main_extension boolean not null,
    primary key (line_id, extension_id)
);

create table ctipresences (
    id integer primary key autoincrement,
    name text not null,
    description text,
    deletable integer
);

create table ctistatus (
    id integer primary key autoincrement,
    presence_id integer references ctipresences (id),
    name text not null,
    display_name text,
    actions text,
    color text,
    access_status text,
    deletable integer,
    unique (presence_id, name)
);

create table staticmeetme (
    id integer primary key autoincrement,
    filename text not null,
    category text not null,
    var_name text not null,
    var_val text
);

create table meetmefeatures (
    id integer primary key autoincrement,
    meetmeid integer not null unique,
    name text not null unique,
    confno text not null,
    context text not null,
    commented integer default 0
);
