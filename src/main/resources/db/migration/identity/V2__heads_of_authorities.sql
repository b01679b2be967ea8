-- The role of the head of an authority, who approves what the law leaves to the head.
do $$
declare
  old text;
begin
  select c.conname into strict old
    from pg_constraint c
   where c.conrelid = 'identity.account'::regclass and c.contype = 'c'
     and pg_get_constraintdef(c.oid) like '%DECIDER%';
  execute format('alter table identity.account drop constraint %I', old);
end $$;

alter table identity.account
  add constraint account_roles_known
  check (roles <@ array['APPLICANT', 'CLERK', 'REVIEWER', 'DECIDER', 'HEAD', 'SUPERVISOR', 'EDITOR', 'ADMINISTRATOR']);
