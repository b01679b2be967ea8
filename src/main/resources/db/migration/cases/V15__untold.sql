-- What a listener of the journal could not take, so that it holds up nobody else: a row for each case and listener,
-- with the events that this listener has not heard. What happens to the case meanwhile waits behind them, as each
-- case is told in its order. They are told again at next_at, each time after twice as long.
create table untold (
    slot      smallint    not null,
    case_id   bigint      not null,
    listener  text        not null,
    first_seq integer     not null,
    last_seq  integer     not null,
    error     text        not null,
    since     timestamptz not null,
    tries     integer     not null,
    next_at   timestamptz not null,
    primary key (slot, case_id, listener),
    check (first_seq <= last_seq)
);
create index untold_due on untold (next_at);
