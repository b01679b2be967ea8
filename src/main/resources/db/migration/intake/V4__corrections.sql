-- What an applicant prepares in answer to a notice of correction, until it is supplied. `notice` is
-- the number of the notice's event in the journal.
create table correction (
    slot     smallint    not null,
    case_id  bigint      not null,
    notice   integer     not null,
    -- the form's values, null while nothing was changed
    form     json,
    revision integer     not null,
    saved_at timestamptz not null,
    primary key (slot, case_id, notice)
);

create table correction_material (
    slot       smallint    not null,
    case_id    bigint      not null,
    notice     integer     not null,
    material   text        not null,
    file       uuid        not null,
    added_at   timestamptz not null,
    removed_at timestamptz,
    primary key (slot, case_id, notice, material, file)
);
