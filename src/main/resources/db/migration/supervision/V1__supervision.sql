-- One narrow row for every journal event that a figure counts: what a figure is made of.
create table occurrence (
    slot      smallint not null,
    case_id   bigint   not null,
    seq       integer  not null,
    kind      text     not null,
    day       date     not null,
    region    text     not null,
    authority text     not null,
    item      text     not null,
    used      integer,
    promised  integer,
    primary key (slot, case_id, seq)
);
create index occurrence_of_region on occurrence (region, kind, day desc, case_id desc, seq desc);
create index occurrence_of_authority
    on occurrence (authority, kind, day desc, case_id desc, seq desc);

-- The figures by day. `slot` is one of eight here: enough that writers do not wait for each other,
-- few enough that a quarter is a small range of rows.
create table daily (
    slot      smallint not null check (slot between 0 and 7),
    day       date     not null,
    region    text     not null,
    authority text     not null,
    item      text     not null,
    kind      text     not null,
    cases     integer  not null,
    used      bigint   not null,
    promised  bigint   not null,
    early     integer  not null,
    primary key (slot, region, day, authority, item, kind)
);
create index daily_of_region on daily (region, day);
