-- A case lives in one slot (0..1023), which leads every key, so that the same tables can be spread
-- over many databases. case_id is CaseNo.key().

create table case_file (
    slot            smallint    not null check (slot between 0 and 1023),
    case_id         bigint      not null,
    case_no         text        not null check (length(case_no) <= 50),
    region          text        not null,
    item            text        not null,
    item_version    integer     not null,
    version         integer     not null check (version > 0),
    stage           text        not null,
    state           jsonb       not null,
    head            bytea       not null check (length(head) = 32),
    applicant       text        not null,
    applicant_kind  text        not null check (applicant_kind in ('NATURAL', 'LEGAL')),
    applicant_name  text        not null,
    tracking_code   text        not null,
    opened_at       timestamptz not null,
    received_at     timestamptz,
    accepted_on     date,
    promised_due    date,
    statutory_due   date,
    closed_on       date,
    ending          text,
    card            text,
    primary key (slot, case_id),
    check (stage not in ('UNDER_REVIEW', 'AT_WINDOW_AGAIN') or promised_due is not null),
    check (promised_due is null or accepted_on is not null),
    check ((stage = 'CLOSED') = (closed_on is not null and ending is not null))
) with (fillfactor = 80);

create index case_file_of_applicant on case_file (applicant, case_id desc);
create index case_file_with_card on case_file (region, card, case_id)
    where card is not null and closed_on is null;

-- The journal. Each row's hash covers the row before it; see docs/adr/0004.
create table case_event (
    slot         smallint    not null,
    case_id      bigint      not null,
    seq          integer     not null check (seq > 0),
    at           timestamptz not null,
    actor        text        not null,
    type         text        not null,
    type_version smallint    not null,
    command      uuid        not null,
    payload      json        not null,
    hash         bytea       not null check (length(hash) = 32),
    primary key (slot, case_id, seq)
);
revoke update, delete, truncate on case_event from yichuang_app;

-- Which case a key opened, so that repeating an opening finds the first one.
create table case_opening (
    slot    smallint not null,
    key     uuid     not null,
    case_id bigint   not null,
    primary key (slot, key)
);

-- What was filed: the form and the materials, as they were at an event of the journal.
create table case_form (
    slot    smallint not null,
    case_id bigint   not null,
    seq     integer  not null,
    content json     not null,
    primary key (slot, case_id, seq)
);
revoke update, delete, truncate on case_form from yichuang_app;

create table case_material (
    slot       smallint not null,
    case_id    bigint   not null,
    seq        integer  not null,
    material   text     not null,
    ordinal    smallint not null,
    address    text,
    name       text     not null,
    media_type text     not null,
    size       bigint   not null check (size >= 0),
    trust      text     not null check (trust in ('A', 'B', 'C', 'D')),
    source     text     not null,
    primary key (slot, case_id, seq, material, ordinal)
);
revoke update, delete, truncate on case_material from yichuang_app;

-- Only what is to be done now: a row per open task, so the queues stay small however many cases
-- there are.
create table work_item (
    slot           smallint    not null,
    case_id        bigint      not null,
    task           text        not null,
    kind           text        not null,
    authority      text        not null,
    duty           text        not null,
    step           text        not null,
    due            date        not null,
    case_no        text        not null,
    region         text        not null,
    item           text        not null,
    item_version   integer     not null,
    applicant_kind text        not null,
    applicant_name text        not null,
    received_at    timestamptz not null,
    card           text,
    primary key (slot, case_id, task)
) with (fillfactor = 80);
create index work_item_queue on work_item (authority, due, case_id, task);

create table case_deadline (
    slot     smallint    not null,
    case_id  bigint      not null,
    kind     text        not null,
    at       timestamptz not null,
    attempts smallint    not null default 0,
    primary key (slot, case_id, kind)
);
create index case_deadline_due on case_deadline (at);

-- Which commands' events have still to be told to the listeners.
create table outbox (
    slot      smallint    not null,
    case_id   bigint      not null,
    first_seq integer     not null,
    last_seq  integer     not null,
    at        timestamptz not null,
    primary key (slot, case_id, first_seq)
);
create index outbox_at on outbox (at);
