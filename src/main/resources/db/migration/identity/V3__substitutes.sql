-- Who stands in for whom, and when. Rows stay: what somebody did in the place of another is read together with
-- them. Only that one ended earlier is written later.
create table substitution (
    id         uuid        primary key,
    absent     uuid        not null references account (id),
    substitute uuid        not null references account (id),
    from_day   date        not null,
    until_day  date        not null,
    reason     text        not null check (length(reason) <= 200),
    made_by    uuid        not null references account (id),
    made_at    timestamptz not null,
    ended_at   timestamptz,
    check (absent <> substitute),
    check (until_day >= from_day)
);
revoke delete, truncate on substitution from yichuang_app;
create index substitution_of on substitution (substitute, until_day);
create index substitution_for on substitution (absent, until_day);
