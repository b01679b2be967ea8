-- One rating a case 一事一评: the key says so.
create table rating (
    slot         smallint    not null check (slot between 0 and 1023),
    case_id      bigint      not null,
    case_no      text        not null,
    region       text        not null,
    authority    text        not null,
    item         text        not null,
    item_version integer     not null,
    -- GB/T 39734: 1 very satisfied … 5 very dissatisfied
    grade        smallint    not null check (grade between 1 and 5),
    channel      text        not null,
    words        text check (length(words) between 1 and 500),
    day          date        not null,
    at           timestamptz not null,
    primary key (slot, case_id)
);
create index rating_of_region on rating (region, day desc, case_id desc);
create index rating_of_grade on rating (region, grade, day desc, case_id desc);

-- A bad rating is called back by a last day.
create table call_back (
    slot        smallint    not null check (slot between 0 and 1023),
    case_id     bigint      not null,
    region      text        not null,
    authority   text        not null,
    due         date        not null,
    attempts    smallint    not null default 0,
    tried_at    timestamptz,
    officer     text,
    note        text,
    outcome     text,
    done_at     timestamptz,
    regrade     smallint check (regrade between 1 and 5),
    regraded_at timestamptz,
    primary key (slot, case_id),
    check ((done_at is null) = (outcome is null)),
    check (regrade is null or done_at is not null)
);
create index call_back_open on call_back (region, due, case_id) where done_at is null;

-- How many of each grade a day. `slot` is one of eight here, as in supervision.daily.
create table daily (
    slot      smallint not null check (slot between 0 and 7),
    region    text     not null,
    day       date     not null,
    authority text     not null,
    grade     smallint not null,
    ratings   integer  not null,
    primary key (slot, region, day, authority, grade)
);
create index daily_of_region on daily (region, day);
