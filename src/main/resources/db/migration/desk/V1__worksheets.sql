-- What an officer has noted on a case and not yet acted on: verdicts, ticks, an opinion half
-- written. Gone once they have acted.
create table worksheet (
    slot     smallint    not null,
    case_id  bigint      not null,
    officer  text        not null,
    content  json        not null,
    saved_at timestamptz not null,
    primary key (slot, case_id, officer)
);
