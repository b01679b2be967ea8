-- Years of the working-day calendar that an administrator published, beside or instead of those that
-- are shipped. Every publication is a row; the highest revision of a year is in force. The stamp
-- grows with every publication, so that the other processes notice.

create table calendar_year (
    year       smallint    not null check (year between 2007 and 2200),
    revision   integer     not null check (revision > 0),
    text       text        not null,
    notice     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (year, revision)
);

revoke update, delete, truncate on calendar_year from yichuang_app;

create table stamp (
    name  text   primary key check (name = 'calendar'),
    value bigint not null
);

insert into stamp (name, value) values ('calendar', 1);
