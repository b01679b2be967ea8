-- How far `yichuang cases rebuild` has come, so that a call that was cut short goes on there: a row for
-- each manner while there is something left, in slot 0 as in outbox_turn.
create table rebuild (
    slot       smallint    not null,
    manner     text        not null check (manner in ('VERIFY', 'MEND')),
    at_slot    smallint    not null,
    at_case    bigint      not null,
    cases      bigint      not null,
    events     bigint      not null,
    differing  bigint      not null,
    mended     bigint      not null,
    left_over  bigint      not null,
    recomputed bigint      not null,
    moved_at   timestamptz not null,
    primary key (slot, manner)
);
