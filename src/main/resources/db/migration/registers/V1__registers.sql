create table company (
    credit_code    text primary key check (length(credit_code) = 18),
    name           text not null,
    type           text not null,
    representative text not null,
    address        text not null,
    region         text not null,
    established    date not null,
    scope          text not null
);

create table held_licence (
    holder      text  not null,
    type        text  not null,
    number      text  not null,
    issuer      text  not null,
    issued_on   date  not null,
    valid_until date,
    fields      jsonb not null,
    primary key (holder, type, number)
);
