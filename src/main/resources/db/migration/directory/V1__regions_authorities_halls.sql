-- Reference data: small, written by one publisher, kept whole in every process. The stamp grows with
-- every change, so that the processes notice.

create table region (
    code    text primary key check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    name_zh text not null,
    name_en text,
    parent  text references region (code),
    level   text not null
);

create table authority (
    id          text primary key,
    name_zh     text not null,
    name_en     text,
    credit_code text not null unique check (length(credit_code) = 18),
    kind        text not null,
    region      text not null references region (code),
    phone       text,
    duty_zh     text,
    duty_en     text
);

create table hall (
    id         text primary key,
    name_zh    text not null,
    name_en    text,
    kind       text not null,
    authority  text not null references authority (id),
    address_zh text not null,
    address_en text,
    region     text not null references region (code),
    latitude   double precision check (latitude between -90 and 90),
    longitude  double precision check (longitude between -180 and 180),
    phone      text,
    hours_zh   text not null,
    hours_en   text,
    items      text[] not null,
    check ((latitude is null) = (longitude is null))
);

create table hall_hours (
    hall   text not null references hall (id),
    day    text not null check (
        day in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
    opens  time not null,
    closes time not null,
    primary key (hall, day, opens),
    check (opens < closes)
);

-- "window" is a reserved word of SQL.
create table hall_window (
    id      text primary key,
    hall    text not null references hall (id),
    place   integer not null,
    number  text not null,
    name_zh text not null,
    name_en text,
    kind    text not null
);

-- One row. The hash is that of the city that was loaded last.
create table stamp (
    name  text primary key check (name = 'directory'),
    value bigint not null,
    hash  text not null
);

insert into stamp (name, value, hash) values ('directory', 1, '');
