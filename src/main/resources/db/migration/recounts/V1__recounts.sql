-- A recount of all open cases for each year of the calendar that came into force: published by an
-- administrator (revision 1, 2, …) or shipped (0). `position` is the key of the last case that was looked at;
-- whoever takes the row on looks at the next ones. What was in force when the platform first started is
-- known, and led to nothing.
create table run (
    year        integer     not null,
    revision    integer     not null,
    state       text        not null check (state in ('RUNNING', 'DONE', 'SUPERSEDED', 'KNOWN')),
    published   date        not null,
    notice      text        not null,
    changed     integer     not null,
    first_day   date,
    last_day    date,
    total       bigint      not null,
    looked      bigint      not null default 0,
    moved       bigint      not null default 0,
    failed      bigint      not null default 0,
    position    bigint,
    started_at  timestamptz not null,
    finished_at timestamptz,
    primary key (year, revision),
    check ((state = 'RUNNING') = (finished_at is null)),
    check (state <> 'RUNNING' or (first_day is not null and last_day is not null))
);

-- The cases of which a day moved, with a row for each authority that has to do with the case, and one without an
-- authority for those who look at a whole region.
create table moved_case (
    slot         smallint not null,
    case_id      bigint   not null,
    seq          integer  not null,
    authority    text     not null,
    year         integer  not null,
    revision     integer  not null,
    region       text     not null,
    item         text     not null,
    item_version integer  not null,
    stage        text     not null,
    at_window    boolean  not null,
    in_review    boolean  not null,
    moves        json     not null,
    primary key (slot, case_id, seq, authority)
);
create index moved_case_listed on moved_case (year, revision, authority, region, case_id);
