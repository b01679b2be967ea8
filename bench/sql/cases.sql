-- A thousand cases for each of 200 clients, twice: for the warm-up and for the run that counts.
insert into case_file (slot, case_id, version, stage, authority, holder, due)
select (case_id % 1024)::smallint, case_id, 0, 1, '11990102MB00000001', null,
    timestamptz '2026-09-24 09:00+08' + interval '1 second' * (case_id % 100000)
from (
    select first + number as case_id
    from (values (0), (50000000000)) as run (first), generate_series(0, 199999) as number
) as numbered;

analyze case_file;
