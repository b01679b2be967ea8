-- Who signs the certificates of the seals. One row; made at the first start.
create table certificate_issuer (
    name text primary key,
    certificate bytea not null,
    -- encrypted with a key that is not in the database
    private_key bytea not null
);

create table seal (
    id text primary key,
    kind text not null check (kind in ('ACCEPTANCE', 'APPROVAL', 'DEPARTMENT')),
    name_zh text not null,
    name_en text,
    authority text not null,
    authority_name_zh text not null,
    authority_name_en text,
    authority_code text not null,
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    state text not null check (state in ('IN_FORCE', 'SUSPENDED', 'REVOKED')),
    since timestamptz not null,
    reason text,
    certificate_serial text not null unique,
    certificate bytea not null,
    -- encrypted with a key that is not in the database
    private_key bytea not null,
    check (state = 'IN_FORCE' or reason is not null)
);
create index seal_by_authority on seal (authority, kind);

-- What happened to a seal. Append-only.
create table seal_event (
    seal text not null references seal (id),
    at timestamptz not null,
    id uuid not null,
    act text not null check (act in ('REGISTERED', 'SUSPENDED', 'RESUMED', 'REVOKED', 'PERMITTED', 'WITHDRAWN')),
    by text not null,
    detail text,
    primary key (seal, at, id)
);
revoke update, delete, truncate on seal_event from yichuang_app;

-- Which authority may use a seal for what.
create table seal_permission (
    seal text not null references seal (id),
    authority text not null,
    purposes text[] not null check (cardinality(purposes) > 0),
    since timestamptz not null,
    by text not null,
    primary key (seal, authority)
);
create index seal_permission_by_authority on seal_permission (authority);

-- Every use, also the refused ones. Append-only.
create table seal_use (
    seal text not null,
    at timestamptz not null,
    id uuid not null,
    by text not null,
    authority text not null,
    case_no text,
    purpose text not null,
    subject text not null,
    digest bytea not null check (length(digest) = 32),
    signature bytea,
    refused text,
    primary key (seal, at, id),
    check ((signature is null) = (refused is not null))
);
create index seal_use_by_digest on seal_use (digest) where signature is not null;
create index seal_use_by_case on seal_use (case_no) where case_no is not null;
revoke update, delete, truncate on seal_use from yichuang_app;
