-- Items of packs, one row a published version. What was published never changes: the application may
-- only change the state and the end of a version's force.
create table item_version (
    slug           text        not null,
    version        integer     not null check (version > 0),
    pack           text        not null,
    region         text        not null,
    code           text        not null check (length(code) <= 64),
    content        json        not null,
    form           json,
    licence        json,
    hash           text        not null check (length(hash) = 64),
    state          text        not null check (state in ('IN_USE', 'SUSPENDED', 'CANCELLED')),
    effective_from date        not null,
    effective_to   date,
    published_at   timestamptz not null,
    published_by   text        not null,
    primary key (slug, version),
    check (effective_to is null or effective_to >= effective_from)
);

revoke update, delete, truncate on item_version from yichuang_app;
grant update (state, effective_to) on item_version to yichuang_app;

-- Kinds of licences as they are today; an item version carries the one it was published with.
create table licence_type (
    id      text primary key,
    pack    text not null,
    content json not null,
    hash    text not null check (length(hash) = 64)
);

-- Small lists that packs bring along: themes, code sets.
create table reference (
    name    text primary key,
    content jsonb not null
);

-- Items of other catalogues, known by name and place alone. The code is kept as it came.
create table imported_item (
    region         text not null,
    code           text not null check (length(code) between 1 and 64),
    name           text not null check (length(name) between 1 and 500),
    authority      text not null,
    authority_code text,
    item_group     text,
    task_type      text,
    import         uuid not null,
    import_row     integer not null,
    primary key (region, code)
);

create index imported_item_of_code on imported_item (code);
create index imported_item_of_name on imported_item (import, name);

-- One import and how far it is. rows_read is moved in the same transaction as the rows themselves,
-- so that an import goes on after a stop without losing or doubling a row.
create table import_job (
    id            uuid        primary key,
    region        text        not null,
    file_name     text        not null,
    bytes         bigint      not null,
    state         text        not null
        check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    started_at    timestamptz not null,
    started_by    text        not null,
    worker        uuid,
    seen_at       timestamptz not null,
    finished_at   timestamptz,
    rows_total    integer     not null default 0,
    rows_read     integer     not null default 0,
    rows_accepted integer     not null default 0,
    rows_reported integer     not null default 0,
    rows_rejected integer     not null default 0,
    findings      integer     not null default 0,
    message       text,
    check (rows_accepted + rows_rejected = rows_read),
    check (rows_reported <= rows_accepted)
);

create index import_job_by_time on import_job (started_at desc, id);

create table import_finding (
    job      uuid     not null references import_job (id),
    seq      integer  not null,
    item_row integer  not null,
    line     integer  not null,
    kind     text     not null,
    rejected boolean  not null,
    field    text     not null,
    value    text,
    detail   text,
    primary key (job, seq)
);

-- The processes look at these and read again what has grown.
create table stamp (
    name  text primary key check (name in ('items', 'imported')),
    value bigint not null
);

insert into stamp (name, value) values ('items', 1), ('imported', 1);
