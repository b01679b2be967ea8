-- The events of all cases in one order, for other systems: the order in which they are told to the listeners. The
-- relay writes a row for each of its batches in the transaction that empties the outbox, while it holds
-- outbox_turn. So positions are given by one process at a time, without a sequence, and become visible in
-- their order: whoever has read up to a position has missed nothing before it.
--
-- A row holds some hundred events at most. They are numbered one by one over all rows, without a gap, and
-- position is the number of the row's last one: the number of each follows from its place. Everything else
-- is read from the journal. All rows are in slot 0, as there is one order.
create table feed (
    slot     smallint    not null,
    position bigint      not null,
    case_ids bigint[]    not null,
    seqs     integer[]   not null,
    told_at  timestamptz not null,
    primary key (slot, position)
);
revoke update, truncate on feed from yichuang_app;
