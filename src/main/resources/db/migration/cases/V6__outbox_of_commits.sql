-- Several commands share a commit, and the outbox has one row for each commit instead of one for each
-- command: a row less to write and a row less to remove. The arrays are of one length, an element for each
-- case; the key is that of the first.
--
-- Rows are told in the order of their moments: microseconds of the writer's clock, and more than the moment of
-- every case in it, whose last one stands in its file. So the moments of a case only grow, whichever process
-- writes and whatever its clock says, without a sequence that all would have to share.
alter table case_file add column moment bigint not null default 0;

alter table outbox rename to outbox_of_commands;
alter table outbox_of_commands rename constraint outbox_pkey to outbox_of_commands_pkey;
create table outbox (
    slot       smallint   not null,
    case_id    bigint     not null,
    first_seq  integer    not null,
    moment     bigint     not null,
    slots      smallint[] not null,
    case_ids   bigint[]   not null,
    first_seqs integer[]  not null,
    last_seqs  integer[]  not null,
    primary key (slot, case_id, first_seq)
);
create index outbox_in_order on outbox (moment);
insert into outbox (slot, case_id, first_seq, moment, slots, case_ids, first_seqs, last_seqs)
select slot, case_id, first_seq, row_number() over (order by case_id, first_seq),
       array[slot], array[case_id], array[first_seq], array[last_seq]
  from outbox_of_commands;
drop table outbox_of_commands;
