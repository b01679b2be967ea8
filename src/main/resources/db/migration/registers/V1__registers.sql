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
