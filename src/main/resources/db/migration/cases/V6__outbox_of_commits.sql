-- Several commands share a commit, and the outbox has one row for each commit instead of one for each
-- command: a row less to write and a row less to remove. The arrays are of one length, an element for each case.
alter table outbox rename to outbox_of_commands;
create table outbox (
    id         bigint     primary key generated always as identity,
    slots      smallint[] not null,
    case_ids   bigint[]   not null,
    first_seqs integer[]  not null,
    last_seqs  integer[]  not null,
    at         timestamptz not null default now()
);
insert into outbox (slots, case_ids, first_seqs, last_seqs, at)
select array[slot], array[case_id], array[first_seq], array[last_seq], at
  from outbox_of_commands
 order by case_id, first_seq;
drop table outbox_of_commands;
