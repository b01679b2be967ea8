-- The outbox is read in the order of its primary key; a second index cost every command and every
-- relayed row a write.
drop index outbox_at;
