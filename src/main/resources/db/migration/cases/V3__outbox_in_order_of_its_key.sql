-- The outbox is read in the order of its primary key; a second index cost every command and every
-- relayed row a write.
drop index outbox_at;

-- Whose turn it is to tell: who locks the row relays, so that the events of a case are told in
-- their order. A row and not an advisory lock, which a distributed database does not know.
create table outbox_turn (
    slot smallint primary key
);
insert into outbox_turn (slot) values (0);
