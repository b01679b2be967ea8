-- Files that people uploaded. The content lies in the material store under its address; the same
-- content uploaded twice is two rows with one address.
create table materials.file (
    id             uuid primary key,
    address        text not null check (address ~ '^[0-9a-f]{64}$'),
    size           bigint not null check (size > 0),
    media_type     text not null check (media_type ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$'),
    name           text not null check (char_length(name) between 1 and 200),
    needs_password boolean not null,
    scan           text not null,
    uploaded_by    uuid not null,
    uploaded_at    timestamptz not null
);

create index file_by_address on materials.file (address, uploaded_at desc);

comment on column materials.file.address is 'SHA-256 of the content in hexadecimal';
comment on column materials.file.scan is 'the virus scanner that looked at it; none when none did';
