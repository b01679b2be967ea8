-- The parts of the journal for the years to come: always for four more than the present one, so that a server
-- that is not started anew for long has somewhere to write.
do $$
declare
    bounds  text;
    next    integer;
    ends    bigint;
begin
    select pg_get_expr(c.relpartbound, c.oid)
      into bounds
      from pg_inherits i
      join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'cases.case_event'::regclass
     order by substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''?(\d+)''?\)')::bigint desc
     limit 1;
    ends := substring(bounds from 'TO \(''?(\d+)''?\)')::bigint;
    next := extract(year from date '1999-12-31' + (ends >> 35)::integer);
    while next <= extract(year from now())::integer + 4 loop
        execute format('create table cases.case_event_%s partition of cases.case_event'
                    || ' for values from (%s) to (%s)', next,
                (make_date(next, 1, 1) - date '1999-12-31')::bigint << 35,
                (make_date(next + 1, 1, 1) - date '1999-12-31')::bigint << 35);
        execute format('revoke update, delete, truncate on cases.case_event_%s from yichuang_app', next);
        next := next + 1;
    end loop;
end
$$;
