-- The parts of the journal for the years to come: always for four more than the present one, and a last one for
-- whatever lies behind them, so that a server that is not started anew for years, or whose clock is wrong, has
-- somewhere to write. The last part is empty as a rule. Where it is not, it stays as it is, and no part of a year
-- is taken out of it.
--
-- Of several servers that start together one makes them, while nobody writes.
do $$
declare
    next integer;
    last integer := extract(year from now())::integer + 4;
begin
    for attempt in 1..2 loop
        select extract(year from date '1999-12-31' + (max(substring(pg_get_expr(c.relpartbound, c.oid)
                   from 'TO \(''?(\d+)''?\)')::bigint) >> 35)::integer)
          into next
          from pg_inherits i
          join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'cases.case_event'::regclass;
        if next > last and to_regclass('cases.case_event_later') is not null then
            return;
        end if;
        if attempt = 1 then
            lock table cases.case_event in share row exclusive mode;
        end if;
    end loop;
    if to_regclass('cases.case_event_later') is not null then
        if exists (select from cases.case_event_later) then
            return;
        end if;
        drop table cases.case_event_later;
    end if;
    while next <= last loop
        execute format('create table cases.case_event_%s partition of cases.case_event'
                    || ' for values from (%s) to (%s)', next,
                (make_date(next, 1, 1) - date '1999-12-31')::bigint << 35,
                (make_date(next + 1, 1, 1) - date '1999-12-31')::bigint << 35);
        execute format('revoke update, delete, truncate on cases.case_event_%s from yichuang_app', next);
        next := next + 1;
    end loop;
    execute format('create table cases.case_event_later partition of cases.case_event'
                || ' for values from (%s) to (maxvalue)',
            (make_date(next, 1, 1) - date '1999-12-31')::bigint << 35);
    revoke update, delete, truncate on cases.case_event_later from yichuang_app;
end
$$;

-- Of the journal, which is found by its key alone, no more is kept for plans than of its key, and a vacuum of it
-- works in small shares (see V17).
do $$
declare
    part regclass;
    kind "char";
begin
    for part, kind in
        select c.oid, c.relkind
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'payload'
         where (c.oid = 'cases.case_event'::regclass
                or c.oid in (select inhrelid from pg_inherits where inhparent = 'cases.case_event'::regclass))
           and a.attstattarget is distinct from 0
         order by c.oid
    loop
        execute format('alter table only %s alter column slot set statistics 10,'
                    || ' alter column case_id set statistics 10, alter column seq set statistics 0,'
                    || ' alter column at set statistics 0, alter column actor set statistics 0,'
                    || ' alter column type set statistics 0, alter column type_version set statistics 0,'
                    || ' alter column command set statistics 0, alter column payload set statistics 0,'
                    || ' alter column hash set statistics 0', part);
        if kind = 'r' then
            execute format('alter table only %s set (autovacuum_vacuum_cost_limit = 50,'
                        || ' autovacuum_vacuum_cost_delay = 2)', part);
        end if;
    end loop;
end
$$;
