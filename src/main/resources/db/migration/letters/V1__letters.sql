-- A letter of an act, as it was made. `seq` is the act's number in the journal of the case, and `address` that of
-- the content among the materials.
create table letter (
    slot      smallint    not null check (slot between 0 and 1023),
    case_id   bigint      not null,
    seq       integer     not null check (seq > 0),
    kind      text        not null,
    number    text        not null check (length(number) <= 30),
    authority text        not null,
    seal      text        not null,
    address   text        not null,
    digest    text        not null check (length(digest) = 64),
    size      bigint      not null check (size > 0),
    sealed_at timestamptz not null,
    primary key (slot, case_id, seq)
);
revoke update, delete, truncate on letter from yichuang_app;

-- Acts whose letters are to be made, from `at` on. A row goes when its letter is there, or cannot be made as no seal
-- is in use for it; it is made then when somebody asks for it.
create table due (
    slot     smallint    not null check (slot between 0 and 1023),
    case_id  bigint      not null,
    seq      integer     not null,
    region   text        not null,
    attempts smallint    not null,
    at       timestamptz not null,
    primary key (slot, case_id, seq)
);
create index due_next on due (at, case_id, seq);
