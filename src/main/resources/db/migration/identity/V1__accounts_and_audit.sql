-- Natural persons behind applicants. The key is a keyed hash of the identity number; the numbers
-- themselves are encrypted with a key that is not in the database.
create table person (
    key text primary key,
    name text not null,
    identity_number bytea not null,
    identity_number_masked text not null,
    phone bytea,
    phone_masked text,
    proved_by text not null,
    proved_at timestamptz not null,
    check ((phone is null) = (phone_masked is null))
);

-- The companies a person acts for.
create table representation (
    person_key text not null references person (key),
    credit_code text not null,
    company_name text not null,
    capacity text not null check (capacity in ('LEGAL_REPRESENTATIVE', 'AGENT')),
    since timestamptz not null,
    primary key (person_key, credit_code)
);

create table account (
    id uuid primary key,
    login text not null unique,
    name text not null,
    roles text[] not null,
    region text not null,
    authority text,
    window_id text,
    person_key text unique references person (key),
    password_hash text not null,
    password_changed_at timestamptz not null,
    must_change_password boolean not null,
    enabled boolean not null,
    -- grows with every change that ends the sessions of the account
    version integer not null,
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    check (cardinality(roles) > 0),
    check (roles <@ array['APPLICANT', 'CLERK', 'REVIEWER', 'DECIDER', 'SUPERVISOR', 'EDITOR', 'ADMINISTRATOR']),
    -- an applicant's account belongs to a person and holds no other role
    check ((person_key is not null) = (roles = array['APPLICANT'])),
    check (not ('APPLICANT' = any (roles)) or roles = array['APPLICANT'])
);

create index account_by_name on account (name text_pattern_ops);
create index account_by_login on account (login text_pattern_ops);
create index account_by_authority on account (authority, login) where authority is not null;

-- What may be typed to sign in, as keyed hashes: the login, and an applicant's identity number.
create table sign_in_name (
    key text primary key,
    account_id uuid not null references account (id)
);
create index sign_in_name_by_account on sign_in_name (account_id);

-- Failures in a row, by keyed hash of what was tried (account, unknown name, address), so that an
-- account that exists and one that does not look alike.
create table failed_attempt (
    key text primary key,
    failures integer not null,
    last_failed_at timestamptz not null,
    locked_until timestamptz
);
create index failed_attempt_by_time on failed_attempt (last_failed_at);

-- Hashes of passwords used before, so that they are not used again.
create table former_password (
    account_id uuid not null references account (id),
    replaced_at timestamptz not null,
    password_hash text not null,
    primary key (account_id, replaced_at)
);

-- Append-only.
create table audit_entry (
    id uuid not null,
    at timestamptz not null,
    account_id uuid,
    login text,
    region text,
    action text not null,
    subject text not null,
    result text not null check (result in ('DONE', 'REFUSED')),
    detail text check (length(detail) <= 500),
    address text,
    primary key (at, id),
    check ((account_id is null) = (login is null))
);
create index audit_entry_by_login on audit_entry (login text_pattern_ops, at desc, id desc);
create index audit_entry_by_action on audit_entry (action, at desc, id desc);
create index audit_entry_by_subject on audit_entry (subject text_pattern_ops, at desc, id desc);

revoke update, delete, truncate on audit_entry from yichuang_app;

-- Proves at the start that the keys configured are those the stored data was written with.
create table key_check (
    name text primary key,
    value text not null
);
