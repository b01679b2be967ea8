-- The licence that an application is to change, renew or have issued again.
alter table draft add column licence text;
