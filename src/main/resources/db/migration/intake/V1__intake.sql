-- What an applicant has prepared so far. The big texts live here, apart from the hot row of the
-- case.
create table draft (
    slot         smallint    not null,
    case_id      bigint      not null,
    case_no      text        not null,
    owner        uuid        not null,
    party        text        not null,
    item         text        not null,
    item_version integer     not null,
    answers      json        not null,
    form         json        not null,
    delivery     text        not null,
    revision     integer     not null,
    saved_at     timestamptz not null,
    primary key (slot, case_id)
);
create index draft_of_party on draft (party, saved_at desc);

create table draft_material (
    slot     smallint    not null,
    case_id  bigint      not null,
    material text        not null,
    file     uuid        not null,
    added_at timestamptz not null,
    primary key (slot, case_id, material, file)
);
