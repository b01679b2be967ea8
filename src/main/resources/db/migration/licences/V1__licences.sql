-- Drawn one at a time, never inside the transaction of a case. Year 0: the number does not begin
-- anew each year.
create table number_counter (
    type text not null,
    region text not null,
    year integer not null,
    last bigint not null,
    primary key (type, region, year)
);

create table licence (
    slot smallint not null,
    identifier text not null,
    type text not null,
    title_zh text not null,
    title_en text,
    number text not null,
    -- none when it was issued elsewhere
    case_no text,
    holder_key text not null,
    holder_kind text not null check (holder_kind in ('PERSON', 'ORGANISATION')),
    holder_name text not null,
    authority text not null,
    authority_name_zh text not null,
    authority_name_en text,
    region text not null,
    issued_on date not null,
    valid_from date not null,
    valid_until date,
    state text not null check (state in ('IN_FORCE', 'SUSPENDED', 'REVOKED', 'CANCELLED', 'LOST_REISSUED', 'REPLACED')),
    since timestamptz not null,
    fields jsonb not null,
    replaces text,
    code text not null,
    document_address text,
    document_digest text,
    document_size bigint,
    seal text,
    sealed_at timestamptz,
    -- how many events there are
    version integer not null,
    primary key (slot, identifier),
    unique (slot, case_no, type),
    check (valid_until is null or valid_until >= valid_from),
    check ((document_address is null) = (document_digest is null)
       and (document_address is null) = (document_size is null)
       and (document_address is null) = (seal is null)
       and (document_address is null) = (sealed_at is null)),
    check ((case_no is null) = (document_address is null))
);

-- What happened to a licence. Append-only.
create table licence_event (
    slot smallint not null,
    identifier text not null,
    seq integer not null,
    at timestamptz not null,
    act text not null,
    state text not null,
    by text not null,
    reason text,
    basis text,
    primary key (slot, identifier, seq)
);
revoke update, delete, truncate on licence_event from yichuang_app;

-- Who looked at a licence or used it. Append-only.
create table licence_use (
    slot smallint not null,
    identifier text not null,
    at timestamptz not null,
    id uuid not null,
    used_by text not null,
    purpose text not null,
    primary key (slot, identifier, at, id)
);
revoke update, delete, truncate on licence_use from yichuang_app;

-- Where the licence is that somebody asks for. Written before the licence, so that every licence
-- is found; an entry that leads nowhere belongs to one whose issue broke off.
create table licence_key (
    kind text not null check (kind in ('identifier', 'code', 'digest')),
    value text not null,
    slot smallint not null,
    identifier text not null,
    primary key (kind, value)
);

-- A holder's licences.
create table licence_of_holder (
    holder_key text not null,
    slot smallint not null,
    identifier text not null,
    primary key (holder_key, slot, identifier)
);
