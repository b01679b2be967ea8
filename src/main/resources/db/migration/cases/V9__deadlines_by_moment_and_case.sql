-- Thousands of deadlines come at one moment, as limits end with the day. They are paged by the moment and
-- the case; by the moment alone every page would have to be sorted out of all of them.
drop index case_deadline_due;
create index case_deadline_due on case_deadline (at, case_id);
