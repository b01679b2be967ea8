-- The journal grows by some ten rows a case and nothing of it ever goes. It is split by the day on which a case
-- was filed, which begins case_id (see CaseNo.key), into years: what is written and read every day stays in one
-- small index however many years lie behind, and a year that is over can be moved to slower disks or be kept
-- as a whole. A statement names the case, so it looks into the year of that case only.
--
-- What there is becomes the first part, without being copied. The parts of the years to come are made at every
-- start, see afterMigrate__journal_of_the_years.sql.
alter table case_event rename to case_event_first;
alter table case_event_first rename constraint case_event_pkey to case_event_first_pkey;
create table case_event (
    slot         smallint    not null,
    case_id      bigint      not null,
    seq          integer     not null,
    at           timestamptz not null,
    actor        text        not null,
    type         text        not null,
    type_version smallint    not null,
    command      uuid        not null,
    payload      json        not null,
    hash         bytea       not null,
    primary key (slot, case_id, seq)
) partition by range (case_id);
revoke update, delete, truncate on case_event from yichuang_app;
do $$
begin
    execute format('alter table case_event attach partition case_event_first'
                || ' for values from (minvalue) to (%s)',
            (make_date(extract(year from now())::integer + 1, 1, 1) - date '1999-12-31')::bigint << 35);
end
$$;
