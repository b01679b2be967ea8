-- What else a row of another catalogue had is kept as it came. Who works on an import is known by a lock
-- on its file, so nobody has to be seen alive.
alter table imported_item add column extra json;
alter table import_job drop column seen_at;
