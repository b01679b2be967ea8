-- The rows that one case needs, and no more: a hot row, what was handed in, and the journal.
create table case_file (
    slot smallint not null,
    case_id bigint not null,
    version integer not null,
    stage smallint not null,
    authority varchar(18) not null,
    holder varchar(30),
    due timestamptz not null,
    primary key (slot, case_id)
) with (fillfactor = 70);

-- The work queue of an authority, soonest due first.
create index case_file_queue on case_file (authority, stage, due, case_id);

create table case_form (
    slot smallint not null,
    case_id bigint not null,
    form jsonb not null,
    primary key (slot, case_id)
);

create table case_material (
    slot smallint not null,
    case_id bigint not null,
    ordinal smallint not null,
    code varchar(30) not null,
    name varchar(200) not null,
    digest char(64) not null,
    primary key (slot, case_id, ordinal)
);

create table case_event (
    slot smallint not null,
    case_id bigint not null,
    sequence integer not null,
    at timestamptz not null,
    actor varchar(30) not null,
    type varchar(30) not null,
    payload jsonb not null,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (slot, case_id, sequence)
);
