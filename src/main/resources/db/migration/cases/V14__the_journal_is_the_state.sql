-- What state a case is in follows from its journal, and whoever loads a case has its journal at hand. Keeping the
-- state a second time was a fifth of what a command cost its process and much of what it cost the database.
-- What lists show of a case is in columns as before; the window that receives it,
-- which was read out of the state, has one of its own.
alter table case_file add column window_authority text collate "C";
update case_file
   set window_authority = coalesce(state #>> '{filing,window}', state #>> '{review,filing,window}',
                                   state #>> '{decided,filing,window}', '');
alter table case_file alter column window_authority set not null;
alter table case_file drop column state;

-- One index serves the pages of a queue and the counts: a page is put together of one for each kind of task.
drop index work_item_queue;
drop index work_item_count;
create index work_item_queue on work_item (authority, kind, due, case_id, task) include (duty);

-- Compressing a form of two or three kilobytes took the database more time than writing it. Only what would fill
-- more than half a page is compressed now.
alter table case_filing set (toast_tuple_target = 4080);
