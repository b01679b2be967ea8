-- The figures of a month are some thousand rows, scattered over the table in the order of their coming.
-- This index has all that is summed up.
create index daily_figures on daily (region, day)
    include (kind, authority, cases, used, promised, early);
drop index daily_of_region;
