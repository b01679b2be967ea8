-- Counting what waits reads this index alone. By work_item_queue every task of the authority would be
-- fetched, and a plan for any authority would rather read the whole table, once for each kind.
create index work_item_count on work_item (authority, kind, duty);
